// The chart, drawn anew for a window of time; without this script its still pictures stand there.
(() => {
  const HOURS = [1, 3, 6, 12], DAYS = [1, 2, 5, 10], MONTHS = [1, 3, 6];
  const SVG = "http://www.w3.org/2000/svg";
  const [DAY, WINDOW] = [0, 1];
  const OPEN = 2; // tips from here on fade
  const FADE = 30, DOT = 5, HEAD = 46;
  const PIECES = [[2, 6], [11, 4], [18, 3], [25, 2]];
  const MANY = 300, MANY_TALL = 60;
  // lines of a title, most width, date below, date behind, height of a lane
  const STYLES = [
    [2, 270, 1, 0, 58], [1, 480, 1, 0, 42], [1, 340, 1, 0, 42], [1, 480, 0, 1, 28],
    [1, 340, 0, 1, 28], [1, 340, 0, 0, 27], [1, 240, 0, 0, 27],
  ];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 44rem)");
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
  const round = (value) => Math.round(value * 10) / 10;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElementNS(SVG, name);
    for (const key in attributes) {
      const value = attributes[key];
      if (value !== undefined) made.setAttribute(key, typeof value === "number" ? round(value) : value);
    }
    made.append(...children.filter(Boolean));
    return made;
  };

  // Days as Python's date.toordinal counts them, of any year of the Gregorian calendar.
  const ordinal = (year, month, day) => {
    const y = month > 2 ? year : year - 1;
    const era = Math.floor(y / 400), within = y - era * 400;
    const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146097 + within * 365 + Math.floor(within / 4) - Math.floor(within / 100) + ofYear - 305;
  };
  const civil = (number) => {
    const z = Math.floor(number) + 305;
    const era = Math.floor(z / 146097), of = z - era * 146097;
    const within = Math.floor((of - Math.floor(of / 1460) + Math.floor(of / 36524) - Math.floor(of / 146096)) / 365);
    const ofYear = of - (365 * within + Math.floor(within / 4) - Math.floor(within / 100));
    const part = Math.floor((5 * ofYear + 2) / 153);
    const month = part < 10 ? part + 3 : part - 9;
    return [within + era * 400 + (month < 3 ? 1 : 0), month, ofYear - Math.floor((153 * part + 2) / 5) + 1];
  };
  const iso = (number) => {
    const [year, month, day] = civil(number);
    const digits = String(Math.abs(year)).padStart(year < 0 || year > 9999 ? 6 : 4, "0");
    const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
    return `${sign}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  };

  class Chart {
    constructor(figure) {
      const data = JSON.parse(figure.querySelector(".chart-data").textContent);
      Object.assign(this, { figure, data, from: 0, to: 1, found: null, lanes: new Map(), widths: new Map() });
      let before = 0;
      this.marks = data.marks.map(([anchor, kind, ...values]) => {
        const parts = [];
        for (let at = 0; at < values.length; at += 3) {
          const [begin, length = 1, form = 0] = values.slice(at, at + 3), shape = form & 3;
          before += begin;
          parts.push({ shape, begin: before, end: before + length, tips: [form >> 4, form >> 2 & 3] });
        }
        before = parts[0].begin;
        const stage = data.stages[kind >> 1];
        return { anchor, stage, lead: kind & 1, parts, begin: before, end: Math.max(...parts.map((part) => part.end)) };
      });
      this.still = figure.querySelector(narrow.matches ? ".still.tall" : ".still.wide");
      this.tall = narrow.matches;
      const [, , , height] = this.still.getAttribute("viewBox").split(" ");
      this.height = Number(height);
      const { name } = figure.dataset;
      this.view = document.createElement("div");
      this.view.className = "live";
      this.view.tabIndex = 0;
      this.view.setAttribute("role", "group");
      this.view.setAttribute("aria-label", `${name}. ${figure.dataset.keys}`);
      this.svg = element("svg", { role: "presentation" });
      this.card = document.createElement("div");
      this.card.className = "card";
      this.card.hidden = true;
      this.view.append(this.svg, this.card);
      figure.querySelector(".still").before(this.view);
      figure.classList.add("alive");
      this.pen = document.createElement("canvas").getContext("2d");
      this.tools = figure.querySelector(".chart-tools");
      this.tools.hidden = false;
      this.listen();
      this.draw();
    }

    // The axis: u runs from 0 to 1 over all of it, whatever is shown of it.
    u(moment) {
      const axis = this.data.axis;
      let at = axis.length - 1;
      while (at > 0 && axis[at][0] > moment) at -= 1;
      const [begin, end, low, high] = axis[at];
      return low + (clamp(moment, begin, end) - begin) / (end - begin) * (high - low);
    }
    moment(u) {
      for (const [begin, end, low, high] of this.data.axis) {
        if (u <= high) return begin + Math.max(u - low, 0) / (high - low) * (end - begin);
      }
      return this.data.axis[this.data.axis.length - 1][1];
    }
    x(moment) {
      return this.place(this.u(moment));
    }
    place(u) {
      return (u - this.from) / (this.to - this.from) * this.length;
    }
    get whole() {
      return this.to - this.from > 0.9999;
    }
    // The shortest window: two days, or two hours where times are known.
    get shortest() {
      return Math.min(...this.data.axis.map(([begin, end, low, high]) => (high - low) / (end - begin))) * this.data.least;
    }

    row(mark) {
      return document.getElementById(mark.anchor);
    }
    words(mark) {
      if (!mark.words) {
        const row = this.row(mark), said = this.data.titles && this.data.titles[mark.anchor];
        const text = (where) => row && row.querySelector(where) ? row.querySelector(where).textContent.trim() : "";
        const still = this.figure.querySelector(`.still [data-event="${CSS.escape(mark.anchor)}"] title`);
        mark.words = said || [text(".title") || (still ? still.textContent : mark.anchor), text(".when :is(time, data)")];
        mark.told = still ? still.textContent : mark.words.filter(Boolean).join(": ");
      }
      return mark.words;
    }

    // Text
    width(text, size, bold) {
      const key = `${size}${bold ? "b" : ""}${text}`;
      if (!this.widths.has(key)) {
        this.pen.font = `${bold ? 700 : 400} ${size}px ${this.family}`;
        this.widths.set(key, this.pen.measureText(text).width + 0.5);
      }
      return this.widths.get(key);
    }
    lines(text, size, most, count, bold) {
      const found = [""];
      for (const word of text.split(/\s+/)) {
        const last = found[found.length - 1], longer = last ? `${last} ${word}` : word;
        if (last && this.width(longer, size, bold) > most) found.push(word);
        else found[found.length - 1] = longer;
      }
      if (found.length > count) found.splice(count - 1, found.length, `${found[count - 1]}…`);
      return found.map((line) => this.cut(line, size, most, bold));
    }
    cut(line, size, most, bold) {
      if (this.width(line, size, bold) <= most) return line;
      let kept = line.replace(/…$/, "");
      while (kept && this.width(`${kept}…`, size, bold) > most) {
        kept = kept.includes(" ") ? kept.slice(0, kept.lastIndexOf(" ")) : Array.from(kept).slice(0, -1).join("");
      }
      return `${kept}…`;
    }

    // Drawing
    draw() {
      const focused = document.activeElement && this.view.contains(document.activeElement)
        ? document.activeElement.closest("[data-key]") : null;
      const key = focused && focused.dataset.key;
      this.tall = narrow.matches;
      const width = this.view.clientWidth || 343;
      this.family = getComputedStyle(this.figure).fontFamily;
      this.length = this.tall ? this.height - 22 : width;
      const shown = this.marks.filter((mark) => !this.found || this.found.has(mark.anchor));
      const inside = shown.filter((mark) => mark.parts.some((part) => {
        const [low, high] = this.ends(part);
        return high > -1 && low < this.length + 1;
      }));
      this.inside = inside;
      const counted = inside.length > (this.tall ? MANY_TALL : MANY);
      if (!counted && this.data.counted) this.height = Math.max(this.height, this.tall ? 560 : 480);
      this.length = this.tall ? this.height - 22 : width;
      this.svg.replaceChildren();
      this.svg.setAttribute("width", width);
      this.svg.setAttribute("height", this.height);
      const content = element("g", { role: "list" });
      const left = this.tall ? this.drawUpright(width) : this.drawAcross(width);
      if (counted) this.drawColumns(content, inside, left, width);
      else if (this.tall) this.drawColumn(content, inside, left, width);
      else this.drawLanes(content, inside, width);
      this.svg.append(content);
      this.rove(key);
      if (key && focused) this.focus(key);
      for (const [name, off] of [["out", this.whole], ["whole", this.whole], ["back", this.from <= 0.0001], ["on", this.to >= 0.9999],
        ["in", this.to - this.from <= this.shortest * 1.01], ["today", !this.data.axis.some(([begin, end]) => begin <= this.data.today && this.data.today <= end)]]) {
        this.tools.querySelector(`[data-do=${name}]`).disabled = off;
      }
      this.figure.classList.toggle("zoomed", !this.whole);
    }
    ends(part) {
      const middle = (part.begin + part.end) / 2;
      let [low, high] = part.shape === DAY ? [this.x(middle), this.x(middle)] : [this.x(part.begin), this.x(part.end)];
      const lacking = [2 * DOT, 10, 3][part.shape] - (high - low);
      if (lacking > 0) [low, high] = [low - lacking / 2, high + lacking / 2];
      return [low, high];
    }
    placed(mark) {
      return mark.parts.map((part) => {
        const [low, high] = this.ends(part);
        return { shape: part.shape, tips: part.tips, low, high };
      });
    }
    reach(parts) {
      const fade = (part, at) => part.shape !== DAY && part.tips[at] >= OPEN ? FADE : 0;
      return [Math.min(...parts.map((part) => part.low - fade(part, 0))), Math.max(...parts.map((part) => part.high + fade(part, 1)))];
    }

    ticks(apart) {
      const found = [];
      this.data.axis.forEach(([begin, end, low, high], at, axis) => {
        const perDay = (high - low) / (end - begin) / (this.to - this.from) * this.length;
        const [first, last] = [Math.max(begin, this.moment(clamp(this.from, low, high))), Math.min(end, this.moment(clamp(this.to, low, high)))];
        if (high < this.from || low > this.to) return;
        const limit = at < axis.length - 1 ? Math.min(this.place(high) + 7, this.length) : this.length;
        const group = [...this.steps(perDay, apart, first, last)].map(([moment, words, major]) => ({ at: this.x(moment), words, major }));
        let free = Math.max(this.place(low), 0), said = false;
        group.forEach((tick, index) => {
          const wide = this.width(tick.words, 12, tick.major);
          tick.start = tick.at + 4;
          if (index === group.length - 1 && !said) tick.start = Math.max(free, Math.min(tick.start, limit - wide));
          if (!this.tall && (tick.start < free || tick.start + wide > limit)) tick.words = "";
          else [free, said] = [tick.start + wide + 8, true];
        });
        found.push(...group);
      });
      return found;
    }
    * steps(perDay, apart, first, last) {
      const { months } = this.data;
      let is = true;
      const hours = HOURS.find((n) => perDay * n / 24 >= apart);
      if (hours) {
        for (let k = Math.ceil(first * 24 / hours); k * hours / 24 <= last; k += 1, is = false) {
          const moment = k * hours / 24, hour = k * hours - Math.floor(moment + 1e-6) * 24;
          const [, month, day] = civil(moment + 1e-6);
          yield hour && !is ? [moment, `${String(Math.round(hour)).padStart(2, "0")}:00`, false] : [moment, `${day} ${months[month - 1]}`, true];
        }
        return;
      }
      const days = DAYS.find((n) => perDay * n >= apart);
      if (days) {
        for (let at = Math.ceil(first); at <= last; at += 1) {
          const [year, month, day] = civil(at);
          if (days === 2 ? day % 2 === 0 || day > 29 : days > 2 && !(day === 1 || (day % days === 0 && day < 30 - days / 2))) continue;
          const full = is || (day === 1 && month === 1);
          yield [at, `${day} ${months[month - 1]}${full ? ` ${this.year(year)}` : ""}`, full || day === 1];
          is = false;
        }
        return;
      }
      const step = MONTHS.find((n) => perDay * 30.4 * n >= apart);
      const [y0] = civil(first), [y1] = civil(last);
      if (step) {
        for (let k = y0 * 12; k <= y1 * 12 + 11; k += step) {
          const year = Math.floor(k / 12), month = k - year * 12, at = ordinal(year, month + 1, 1);
          if (at < first || at > last) continue;
          yield month ? [at, is ? `${months[month]} ${this.year(year)}` : months[month], is] : [at, this.year(year), true];
          is = false;
        }
        return;
      }
      let years = 1;
      for (let k = 0; perDay * 365.2425 * years < apart && k < 40; k += 1) years = [1, 2, 5][k % 3] * 10 ** Math.floor(k / 3);
      const of = (k) => k > 0 ? k * years : k === 0 ? 1 : 1 + k * years;
      for (let k = Math.floor(y0 / years) - 1; k <= Math.ceil(y1 / years) + 1; k += 1) {
        const year = k === 0 && years === 1 ? 0 : of(k), at = ordinal(year, 1, 1);
        if (at >= first && at <= last) yield [at, this.year(year), true];
      }
    }
    year(year) {
      const { words } = this.data;
      const digits = (number) => {
        if (number < 10000) return String(number);
        if (number < 1e6) return number.toLocaleString(document.documentElement.lang || "en");
        const [scale, key] = number < 1e9 ? [1e6, "number.million"] : [1e9, "number.billion"];
        return words[key].replace("{number}", String(Number((number / scale).toPrecision(4))));
      };
      if (year < 1) return words["axis.bc"].replace("{year}", digits(1 - year));
      const far = year > 9999 || year < 32 || (year < 1000 && this.data.axis[0][0] < 1);
      return far ? words["axis.small-year"].replace("{year}", digits(year)) : String(year);
    }

    text(x, y, words, kind, anchor) {
      return element("text", { x, y, class: kind || undefined, "text-anchor": anchor }, words);
    }
    drawAcross(width) {
      const axis = element("g", { class: "axis", "aria-hidden": "true" }), { height } = this, top = HEAD - 6;
      const today = this.x(this.data.today), on = this.hasToday() && today >= 0 && today <= width;
      const known = this.hasToday() ? clamp(today, 0, width) : width;
      if (known < width) axis.append(element("rect", { class: "ahead", x: known, y: top, width: width - known, height: height - top }));
      const ticks = this.ticks(58);
      axis.append(element("path", { class: "grid", d: ticks.map((tick) => `M${round(tick.at)} 22V${height}`).join("") }));
      this.data.axis.forEach(([, , low, high, words], at, all) => {
        const [a, b] = [clamp(this.place(low), 0, width), clamp(this.place(high), 0, width)];
        if (b > a) axis.append(element("path", { class: "line", d: `M${round(a)} ${top}H${round(b)}` }));
        if (!words) return;
        const [from, to] = [this.place(high), this.place(all[at + 1][2])], middle = (from + to) / 2;
        if (middle < 30 || middle > width - 30) return;
        axis.append(element("path", { class: "gap", d: `M${round(middle)} ${top}V${height}` }), this.text(middle, 34, words, "", "middle"));
      });
      for (const tick of ticks) if (tick.words) axis.append(this.text(tick.start, 34, tick.words, tick.major ? "major" : ""));
      if (on) {
        const words = this.data.words["web.today"], half = this.width(words, 12, true) / 2 + 2;
        axis.append(element("path", { class: "today", d: `M${round(today)} 16V${height}` }), this.text(clamp(today, half, width - half), 12, words, "today", "middle"));
      }
      this.svg.append(axis);
      return 0;
    }
    drawUpright(width) {
      const axis = element("g", { class: "axis", "aria-hidden": "true" }), ticks = this.ticks(38);
      const words = this.data.words["web.today"], today = this.x(this.data.today);
      const on = this.hasToday() && today >= 0 && today <= this.length;
      const breaks = this.data.axis.map((part) => part[4]).filter(Boolean);
      const wide = Math.max(...[words, ...breaks, ...ticks.map((tick) => tick.words)].map((text) => this.width(text, 12, true)));
      const left = wide + 11, end = wide + 2;
      const known = this.hasToday() ? clamp(today, 0, this.length) : this.length;
      if (known < this.length) axis.append(element("rect", { class: "ahead", x: left, y: known, width: width - left, height: this.length - known + 12 }));
      axis.append(element("path", { class: "line", d: ticks.map((tick) => `M${round(end + 4)} ${round(tick.at)}H${round(left)}`).join("") }));
      this.data.axis.forEach(([, , low, high, gap], at, all) => {
        const [a, b] = [clamp(this.place(low), 0, this.length), clamp(this.place(high), 0, this.length)];
        if (b > a) axis.append(element("path", { class: "line", d: `M${round(left)} ${round(a)}V${round(b)}` }));
        if (!gap) return;
        const [from, to] = [clamp(this.place(high), 0, this.length), clamp(this.place(all[at + 1][2]), 0, this.length)];
        if (to - from < 16) return;
        axis.append(element("path", { class: "gap", d: `M${round(left)} ${round(from)}V${round(to)}` }), this.text(end, (from + to) / 2 + 4, gap, "", "end"));
      });
      let free = -20;
      for (const tick of ticks) {
        if (!tick.words || tick.at < free || (on && Math.abs(tick.at - today) < 14)) continue;
        axis.append(this.text(end, tick.at + 4, tick.words, tick.major ? "major" : "", "end"));
        free = tick.at + 14;
      }
      if (on) axis.append(element("path", { class: "today", d: `M${round(end + 2)} ${round(today)}H${round(left + 60)}` }), this.text(end, today + 4, words, "today", "end"));
      const moved = element("g", { transform: "translate(0 10)" }, axis);
      this.svg.append(moved);
      return left;
    }
    hasToday() {
      return this.data.axis.some(([begin, end]) => begin <= this.data.today && this.data.today <= end);
    }

    // Shapes of a mark, as `svg_shapes` has them
    shapes(mark, parts, across, thick) {
      const up = this.tall, found = [];
      const line = (a, b, kind) => element("path", { class: kind, d: up ? `M${round(across)} ${round(a)}V${round(b)}` : `M${round(a)} ${round(across)}H${round(b)}` });
      const box = (kind, low, high, mid, size) => element("rect", up
        ? { class: kind, x: mid - size / 2, y: low, width: size, height: high - low }
        : { class: kind, x: low, y: mid - size / 2, width: high - low, height: size });
      if (parts.length > 1 && parts[0].high < parts[parts.length - 1].low) found.push(line(parts[0].high, parts[parts.length - 1].low, "join"));
      for (const part of parts) {
        const doubt = part.tips.includes(1) ? " doubt" : "";
        if (part.shape === DAY) {
          const at = (part.low + part.high) / 2, r = (thick > 6 ? DOT : 3.5) + (mark.lead ? 1.5 : 0);
          const [cx, cy] = up ? [across, at] : [at, across];
          found.push(element("circle", { class: "hit", cx, cy, r: 12 }), element("circle", { class: `dot${doubt}`, cx, cy, r }));
          if (mark.stage === "under-way") found.push(element("path", { class: "half", d: `M${round(cx - r)} ${round(cy)}a${r} ${r} 0 0 0 ${2 * r} 0z` }));
          continue;
        }
        const kind = part.shape === WINDOW ? "band" : "bar";
        const [low, high] = [clamp(part.low, -40, this.length + 40), clamp(part.high, -40, this.length + 40)];
        found.push(box("hit", low - 3, high + 3, across, Math.max(thick, 20)), box(kind + doubt, low, high, across, thick));
        if (mark.stage === "under-way" && kind === "bar") found.push(box("half", low, high, across + thick / 4, thick / 2));
        [[part.low, -1], [part.high, 1]].forEach(([at, sign], index) => {
          const tip = part.tips[index], near = across - thick / 2;
          if (tip >= OPEN) {
            const path = PIECES.map(([begin, size]) => {
              const first = round(Math.min(at + sign * begin, at + sign * (begin + size)));
              return up ? `M${round(near)} ${first}h${thick}v${size}h-${thick}z` : `M${first} ${round(near)}h${size}v${thick}h-${size}z`;
            }).join("");
            found.push(element("path", { class: `${kind} fade`, d: path }));
          } else if (!tip && kind === "band") {
            found.push(element("path", { class: "edge", d: up ? `M${round(near)} ${round(at)}h${thick}` : `M${round(at)} ${round(near)}v${thick}` }));
          }
        });
      }
      if (mark.stage === "cancelled") found.push(line(parts[0].low - 3, parts[parts.length - 1].high + 3, "strike"));
      return found;
    }
    link(mark, inside) {
      this.words(mark);
      const path = `${this.data.page || ""}#${encodeURIComponent(mark.anchor)}`;
      const made = element("a", { href: path, "data-event": mark.anchor, "data-key": mark.anchor, class: `${mark.stage}${mark.lead ? " lead" : ""}`, "aria-label": mark.told }, ...inside);
      return element("g", { role: "listitem" }, made);
    }
    label(lines) {
      return lines.map((line) => element("text", { x: line.x, y: line.y, class: line.date ? "date" : undefined, "text-anchor": line.ends ? "end" : undefined },
        line.text, line.after && element("tspan", { class: "date" }, ` ${line.after}`)));
    }

    // Lanes, as `lanes` has them; an event stays in the lane that it had, where that is free.
    drawLanes(content, inside, width) {
      content.setAttribute("transform", `translate(0 ${HEAD})`);
      const room = this.height - HEAD - 4;
      const labelled = (style, all) => {
        const most = Math.floor((all ? Math.max(room - 117, room * 0.6) : room) / style[4]), taken = [], placed = [], bare = [];
        for (const mark of inside) {
          const parts = this.placed(mark), [label, across, thick] = this.labelOf(mark, parts, width, style);
          const [low, high] = this.reach(parts);
          const lane = this.take(taken, Math.min(low, ...label.map((line) => line.left)), Math.max(high, ...label.map((line) => line.left + line.width)), most, this.lanes.get(mark.anchor));
          if (lane < 0) {
            if (!all) return null;
            bare.push([mark, parts]);
            continue;
          }
          placed.push({ mark, parts, across: lane * style[4] + across, thick, lane, label: label.map((line) => ({ ...line, y: line.y + lane * style[4] })) });
        }
        const rugs = [], top = taken.length * style[4], rows = Math.max(1, Math.floor((room - top) / 13));
        for (const [mark, parts] of bare) {
          const [low, high] = this.reach(parts), lane = this.take(taken, low, high, taken.length);
          if (lane >= 0) placed.push({ mark, parts, across: lane * style[4] + 11, thick: 8, label: [] });
          else {
            const rug = this.take(rugs, low, high, rows, undefined, 1);
            placed.push({ mark, parts, across: top + (rug < 0 ? rows - 1 : rug) * 13 + 6.5, thick: 8, label: [] });
          }
        }
        return placed;
      };
      let placed = null;
      for (const style of STYLES) placed = placed || labelled(style, style === STYLES[STYLES.length - 1]);
      this.lanes = new Map(placed.map((item) => [item.mark.anchor, item.lane]));
      placed.sort((one, other) => one.mark.begin - other.mark.begin);
      for (const item of placed) content.append(this.link(item.mark, [...this.shapes(item.mark, item.parts, item.across, item.thick), ...this.label(item.label)]));
    }
    take(taken, low, high, most, first, between = 12) {
      const free = (lane) => (taken[lane] || []).every(([a, b]) => b + between <= low || high + between <= a);
      let lane = first !== undefined && first < most && free(first) ? first : 0;
      while (lane < most && !free(lane)) lane += 1;
      if (lane >= most) return -1;
      for (let at = taken.length; at <= lane; at += 1) taken.push([]);
      taken[lane].push([low, high]);
      return lane;
    }
    labelOf(mark, parts, width, [count, most, below, behind]) {
      const [title, said] = this.words(mark), bold = Boolean(mark.lead), [low, high] = this.reach(parts);
      const seen = [Math.max(parts[0].low, 0), Math.min(parts[0].high, width)];
      const placed = (limit, lines, x, first, ends) => {
        const texts = this.lines(title, 13, limit, lines, bold).map((text) => ({ text, width: this.width(text, 13, bold) }));
        if (behind && said) Object.assign(texts[0], { after: said, width: texts[0].width + this.width(` ${said}`, 12) + 3 });
        if (below && said) {
          const text = this.cut(said, 12, Math.max(limit, 200));
          texts.push({ text, date: true, width: this.width(text, 12) });
        }
        const wide = Math.max(...texts.map((line) => line.width)), at = x(wide);
        return [wide, texts.map((line, row) => ({ ...line, x: at, y: first + row * 16, left: ends ? at - line.width : at, ends }))];
      };
      if (parts.length === 1 && parts[0].shape === WINDOW) {
        const [wide, lines] = placed(width, 1, () => seen[0] + 7, 15.5);
        if (wide + 14 <= seen[1] - seen[0]) return [lines, 11, 20];
      }
      const limit = Math.min(most, width * 0.45);
      if (high - low <= 130) {
        const [wide, lines] = placed(limit, count, () => Math.max(high + 5, 0), 15.5);
        if (high + 5 + wide <= width) return [lines, 11, 8];
        if (low - 5 - wide >= 0) return [placed(limit, count, () => low - 5, 15.5, true)[1], 11, 8];
      }
      return [placed(limit, count, (wide) => clamp(seen[0], 0, width - wide), 18.5)[1], 3, 5];
    }

    // A column downwards, as `column` has it
    drawColumn(content, inside, axis, width) {
      content.setAttribute("transform", "translate(0 10)");
      const reached = [], height = this.length;
      const items = inside.map((mark) => {
        const parts = this.placed(mark), [low, high] = this.reach(parts);
        let at = reached.findIndex((end) => end + 1 <= low);
        if (at < 0) at = Math.min(reached.length, 3);
        reached[at] = Math.max(high, reached[at] || 0);
        return { mark, parts, across: axis + 12 * (at + 0.5) };
      });
      const left = axis + Math.max(reached.length, 1) * 12 + 15, room = width - left;
      const texts = (item, lines, date) => {
        const [title, said] = this.words(item.mark), bold = Boolean(item.mark.lead);
        const found = this.lines(title, 13.5, room, lines, bold).map((text) => ({ text, high: 17 }));
        return date && said ? [{ text: this.cut(said, 12, room), date: true, high: 15 }, ...found] : found;
      };
      const tall = (label) => label.reduce((sum, line) => sum + line.high, 9);
      let labels = null;
      for (const [lines, date] of [[2, true], [1, true], [2, false], [1, false]]) {
        const found = items.map((item) => texts(item, lines, date));
        if (!labels && found.reduce((sum, label) => sum + tall(label), -9) <= height) labels = found;
      }
      if (!labels) {
        const most = Math.floor((height + 9) / 26), leads = items.filter((item) => item.mark.lead).slice(0, most);
        const others = items.filter((item) => !leads.includes(item)), rest = Math.min(most - leads.length, others.length);
        const chosen = new Set([...leads, ...Array.from({ length: rest }, (_, at) => others[Math.floor(at * others.length / rest)])]);
        labels = items.map((item) => chosen.has(item) ? texts(item, 1, false) : []);
      }
      const middle = (part) => clamp(Math.min((part.low + part.high) / 2, Math.max(part.low, 0) + 2 * DOT), 0, height);
      const blocks = [], inRoom = (top, size) => Math.max(Math.min(top, height + 9 - size), 0);
      const order = items.map((item, at) => at).filter((at) => labels[at].length).sort((a, b) => middle(items[a].parts[0]) - middle(items[b].parts[0]));
      for (const at of order) {
        const size = tall(labels[at]);
        let block = { top: inRoom(middle(items[at].parts[0]) - size / 2, size), size, all: [at] };
        while (blocks.length && blocks[blocks.length - 1].top + blocks[blocks.length - 1].size > block.top) {
          const before = blocks.pop(), size_ = before.size + block.size, n = before.all.length, m = block.all.length;
          block = { top: inRoom((before.top * n + (block.top - before.size) * m) / (n + m), size_), size: size_, all: [...before.all, ...block.all] };
        }
        blocks.push(block);
      }
      for (const block of blocks) {
        let y = block.top;
        for (const at of block.all) {
          const item = items[at], top = y;
          item.label = labels[at].map((line) => {
            const found = { ...line, x: left, y: y + 12 };
            y += line.high;
            return found;
          });
          y += 9;
          const from = middle(item.parts[0]), to = Math.min(top + 8, top + tall(labels[at]) / 2);
          item.leader = `${round(item.across + 6)},${round(from)} ${round(left - 11)},${round(from)} ${round(left - 4)},${round(to)}`;
        }
      }
      for (const item of items) {
        const leader = item.leader && element("polyline", { class: "leader", points: item.leader });
        content.append(this.link(item.mark, [leader, ...this.shapes(item.mark, item.parts, item.across, 7), ...this.label(item.label || [])]));
      }
    }

    // Many events are counted, by the finest unit that has room; a column leads into its time.
    drawColumns(content, inside, left, width) {
      if (this.tall) content.setAttribute("transform", "translate(0 10)");
      const perDay = Math.min(...this.data.axis.map(([begin, end, low, high]) => (high - low) / (end - begin))) / (this.to - this.from) * this.length;
      const narrowest = this.tall ? 12 : 7;
      const unit = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 120000, 1200000].find((n) => perDay * 30.4 * n >= narrowest) || 12e6;
      const begin = (moment) => {
        const [year, month] = civil(moment), k = Math.floor((year * 12 + month - 1) / unit) * unit;
        return [ordinal(Math.floor(k / 12), k - Math.floor(k / 12) * 12 + 1, 1), ordinal(Math.floor((k + unit) / 12), (k + unit) % 12 < 0 ? (k + unit) % 12 + 13 : (k + unit) % 12 + 1, 1)];
      };
      const groups = new Map();
      for (const mark of inside) {
        const [part] = mark.parts;
        if (mark.parts.length === 1 && part.shape === WINDOW && part.end - part.begin > unit * 30.5 + 2) continue;
        const [from, to] = begin(mark.begin);
        if (!groups.has(from)) groups.set(from, { from, to, counts: [0, 0, 0, 0], first: mark });
        const kind = { occurred: 0, "under-way": 1, cancelled: 3 }[mark.stage];
        groups.get(from).counts[kind === undefined ? 2 : kind] += 1;
      }
      const sum = (counts) => counts.reduce((one, other) => one + other);
      const most = Math.max(1, ...Array.from(groups.values(), (group) => sum(group.counts)));
      const foot = this.height - 6, high = this.height - HEAD - 24;
      if (!this.tall) {
        const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].find((n) => Math.floor(most / n) <= 3) || most;
        for (let count = step; count <= most; count += step) {
          const y = foot - high * count / most;
          this.svg.append(element("g", { class: "axis", "aria-hidden": "true" }, element("path", { class: "grid", d: `M0 ${round(y)}H${width}` }), this.text(0, y - 3, String(count))));
        }
      }
      const kinds = ["occurred", "under-way", "planned", "cancelled"];
      for (const group of groups.values()) {
        const [low, end] = [this.x(group.from), this.x(group.to)], size = Math.max(end - low - 1, 1), total = sum(group.counts);
        const boxes = [this.tall ? element("rect", { class: "hit", x: left, y: low, width: width - left, height: size }) : element("rect", { class: "hit", x: low + 0.5, y: foot - high, width: size, height: high })];
        let at = this.tall ? left : foot;
        group.counts.forEach((count, kind) => {
          const long = (this.tall ? width - left - 40 : high) * count / most;
          if (!this.tall) at -= long;
          if (count) boxes.push(element("rect", this.tall ? { class: kinds[kind], x: at, y: low + 0.5, width: long, height: size } : { class: kinds[kind], x: low + 0.5, y: at, width: size, height: long }));
          if (this.tall) at += long;
        });
        if (this.tall) boxes.push(this.text(at + 5, low + size / 2 + 4, String(total), "count"));
        const [y0, m0] = civil(group.from), [y1] = civil(group.to - 1);
        const name = unit < 12 ? `${this.data.months[m0 - 1]} ${this.year(y0)}` : y1 > y0 ? `${this.year(y0)}–${this.year(y1)}` : this.year(y0);
        const made = element("a", { href: `${this.data.page || ""}#${encodeURIComponent(group.first.anchor)}`, "data-key": `from${group.from}`, class: "year", role: "button", "aria-label": `${name}: ${total}` }, element("title", {}, `${name}: ${total}`), ...boxes);
        made.column = group;
        content.append(element("g", { role: "listitem" }, made));
      }
    }

    // Focus: one stop for all events; arrows go from one to the next.
    stops() {
      return [...this.svg.querySelectorAll("[data-key]")];
    }
    rove(key) {
      const stops = this.stops(), chosen = stops.find((stop) => stop.dataset.key === (key || this.last)) || stops[0];
      for (const stop of stops) stop.setAttribute("tabindex", stop === chosen ? 0 : -1);
    }
    focus(key) {
      const stop = this.stops().find((one) => one.dataset.key === key);
      if (!stop) return false;
      this.rove(key);
      this.last = key;
      stop.focus({ preventScroll: true });
      return true;
    }
    step(by) {
      const stops = this.stops(), at = stops.findIndex((stop) => stop.dataset.key === this.last), next = stops[at + by];
      if (next) return this.focus(next.dataset.key);
      // The next one lies outside of the window.
      const all = this.marks.filter((mark) => !this.found || this.found.has(mark.anchor));
      const mark = all[all.findIndex((one) => one.anchor === this.last) + by];
      if (!mark || this.whole) return false;
      const half = (this.to - this.from) / 2, middle = this.u(mark.begin);
      this.window(middle - half, middle + half);
      return this.focus(mark.anchor);
    }

    // The window
    window(from, to) {
      const length = clamp(to - from, Math.min(this.shortest, 1), 1);
      const middle = (from + to) / 2, begin = clamp(middle - length / 2, 0, 1 - length);
      [this.from, this.to] = [begin, begin + length];
      this.draw();
      clearTimeout(this.told);
      this.told = setTimeout(() => {
        const detail = this.whole ? null : { from: iso(this.moment(this.from)), to: iso(this.moment(this.to)) };
        document.dispatchEvent(new CustomEvent("timeline:window", { detail: detail || { from: null, to: null } }));
      }, 250);
    }
    zoom(by, at = (this.from + this.to) / 2) {
      const length = clamp((this.to - this.from) * by, Math.min(this.shortest, 1), 1), share = (at - this.from) / (this.to - this.from);
      const begin = clamp(at - share * length, 0, 1 - length);
      return [begin, begin + length];
    }
    pan(share) {
      const by = clamp((this.to - this.from) * share, -this.from, 1 - this.to);
      return [this.from + by, this.to + by];
    }
    go([from, to]) {
      this.hide();
      cancelAnimationFrame(this.moving);
      if (calm.matches) return this.window(from, to);
      const [a, b] = [this.from, this.to], begun = performance.now();
      const frame = (now) => {
        const share = Math.min(Math.max(now - begun, 0) / 180, 1), eased = 1 - (1 - share) ** 3;
        this.window(a + (from - a) * eased, b + (to - b) * eased);
        if (share < 1) this.moving = requestAnimationFrame(frame);
      };
      this.moving = requestAnimationFrame(frame);
      return undefined;
    }
    do(what) {
      const half = (this.to - this.from) / 2, today = this.u(this.data.today);
      const near = this.whole ? 0.1 : half;
      const middle = (this.from + this.to) / 2, places = this.inside.map((mark) => clamp(this.u((mark.begin + mark.end) / 2), this.from, this.to));
      const nearest = places.reduce((one, other) => Math.abs(other - middle) < Math.abs(one - middle) ? other : one, places.length ? places[0] : middle);
      const to = {
        in: () => this.zoom(0.5, nearest), out: () => this.zoom(2), back: () => this.pan(-0.5), on: () => this.pan(0.5),
        whole: () => [0, 1], today: () => [today - near, today + near],
      }[what]();
      this.go(to);
    }

    // The card
    show(link) {
      const mark = this.marks.find((one) => one.anchor === link.dataset.event);
      if (!mark) return;
      clearTimeout(this.hiding);
      if (this.shown === mark.anchor && !this.card.hidden) return;
      this.shown = mark.anchor;
      this.card.replaceChildren(...this.cardOf(mark));
      this.card.hidden = false;
      const box = link.getBoundingClientRect(), around = this.view.getBoundingClientRect();
      const own = this.card.getBoundingClientRect();
      const shape = (link.querySelector(".dot, .bar, .band") || link).getBoundingClientRect();
      const x = clamp(Math.max(shape.left, around.left) - around.left - 12, 0, Math.max(around.width - own.width, 0));
      const below = box.bottom - around.top + 8, above = box.top - around.top - own.height - 8;
      const fits = box.bottom + 8 + own.height <= innerHeight || above + around.top < 0;
      this.card.style.left = `${Math.round(x)}px`;
      this.card.style.top = `${Math.round(fits ? below : above)}px`;
    }
    cardOf(mark) {
      const row = this.row(mark), [title, said] = this.words(mark), found = [];
      const part = (name, text) => {
        const made = document.createElement(name);
        made.append(text);
        found.push(made);
        return made;
      };
      if (said) part("p", said).className = "card-when";
      const head = part("p", "");
      head.className = "card-title";
      const link = document.createElement("a");
      link.href = `${this.data.page || ""}#${encodeURIComponent(mark.anchor)}`;
      link.append(title);
      head.append(link);
      const states = this.data.words[`status.${mark.stage}`];
      if (states) part("p", states).className = "card-status";
      for (const where of [".place", ".awaiting"]) {
        const there = row && row.querySelector(where);
        if (there) part("p", there.textContent.trim());
      }
      const sources = row && row.querySelector(".sources");
      if (sources && sources.textContent.trim()) {
        const kept = document.createElement("ul");
        kept.className = "card-sources";
        for (const item of [...sources.querySelectorAll("li")].slice(0, 3)) kept.append(item.cloneNode(true));
        found.push(kept);
      }
      return found;
    }
    hide() {
      clearTimeout(this.hiding);
      this.card.hidden = true;
      this.shown = null;
    }
    later() {
      clearTimeout(this.hiding);
      this.hiding = setTimeout(() => {
        if (!this.view.contains(document.activeElement) || !document.activeElement.dataset.event) this.hide();
      }, 250);
    }

    listen() {
      const { view, svg, card } = this, at = (event) => {
        const box = svg.getBoundingClientRect();
        return this.tall ? event.clientY - box.top - 10 : event.clientX - box.left;
      };
      const u = (event) => this.from + clamp(at(event) / this.length, 0, 1) * (this.to - this.from);
      const link = (event) => event.target.closest && event.target.closest("[data-key]");
      this.tools.addEventListener("click", (event) => {
        const what = event.target.closest("[data-do]");
        if (what) this.do(what.dataset.do);
      });
      view.addEventListener("keydown", (event) => {
        const on = link(event), { key } = event;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const arrow = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
        if (arrow && on && !event.shiftKey) this.step(arrow);
        else if (arrow && (on || event.target === view)) this.go(this.pan(arrow * 0.2));
        else if (key === "+" || key === "=") this.do("in");
        else if (key === "-") this.do("out");
        else if (key === "Home") this.do("whole");
        else if (key === "Escape" && !card.hidden) this.hide();
        else if ((key === "Enter" || key === " ") && on && on.column) this.into(on.column);
        else return;
        event.preventDefault();
      });
      view.addEventListener("wheel", (event) => {
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
        if (event.ctrlKey || event.metaKey) this.window(...this.zoom(Math.exp(clamp(event.deltaY, -60, 60) / 100), u(event)));
        else if (sideways && !this.whole && !this.tall) this.window(...this.pan((event.deltaX || event.deltaY) / this.length));
        else return;
        this.hide();
        event.preventDefault();
      }, { passive: false });
      view.addEventListener("focusin", (event) => {
        const on = link(event);
        if (!on) return;
        this.last = on.dataset.key;
        if (on.dataset.event && on.matches(":focus-visible")) this.show(on);
      });
      view.addEventListener("focusout", () => this.later());
      view.addEventListener("pointerover", (event) => {
        const on = link(event);
        if (event.pointerType === "mouse" && on && on.dataset.event && !this.drag) this.show(on);
        else if (card.contains(event.target)) clearTimeout(this.hiding);
      });
      view.addEventListener("pointerout", () => this.later());
      const fingers = new Map();
      svg.addEventListener("pointerdown", (event) => {
        this.kind = event.pointerType;
        this.dragged = false;
        fingers.set(event.pointerId, event);
        if (event.button) return;
        this.drag = { x: event.clientX, y: event.clientY, u: u(event), from: this.from, to: this.to, pinch: this.spread(fingers) };
      });
      addEventListener("pointermove", (event) => {
        const { drag } = this;
        if (!drag || !fingers.has(event.pointerId)) return;
        fingers.set(event.pointerId, event);
        const length = drag.to - drag.from;
        if (fingers.size > 1) {
          const spread = this.spread(fingers), middle = [...fingers.values()].reduce((sum, one) => sum + at(one), 0) / fingers.size;
          if (!drag.pinch) Object.assign(drag, { pinch: spread, u: this.from + middle / this.length * (this.to - this.from), from: this.from, to: this.to });
          const wide = clamp((drag.to - drag.from) * drag.pinch / spread, Math.min(this.shortest, 1), 1), begin = clamp(drag.u - middle / this.length * wide, 0, 1 - wide);
          this.dragged = true;
          this.window(begin, begin + wide);
          return;
        }
        const by = this.tall ? event.clientY - drag.y : event.clientX - drag.x;
        if (!this.dragged && Math.abs(by) < 5) return;
        if (this.tall && event.pointerType === "touch") return;
        this.dragged = true;
        this.hide();
        if (length < 0.9999) {
          const begin = clamp(drag.from - by / this.length * length, 0, 1 - length);
          this.window(begin, begin + length);
        } else this.brush(drag.u, u(event));
      });
      const end = (event) => {
        if (!fingers.delete(event.pointerId) || fingers.size) return;
        const { drag } = this;
        this.drag = null;
        if (this.brushed) {
          this.brushed.remove();
          this.brushed = null;
          const [from, to] = [drag.u, u(event)].sort((one, other) => one - other);
          if (event.type === "pointerup" && to - from > 0.005) this.go([from, to]);
        }
      };
      addEventListener("pointerup", end);
      addEventListener("pointercancel", end);
      svg.addEventListener("dragstart", (event) => event.preventDefault());
      svg.addEventListener("click", (event) => {
        const on = link(event);
        if (this.dragged) event.preventDefault();
        else if (on && on.column && !(event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          this.into(on.column);
        } else if (on && this.kind === "touch" && this.shown !== on.dataset.event) {
          event.preventDefault();
          this.show(on);
        } else if (!on) this.hide();
        else this.open(on.dataset.event);
      });
      card.addEventListener("click", (event) => {
        if (event.target.closest(".card-title a")) this.open(this.shown);
      });
      document.addEventListener("timeline:found", ({ detail }) => {
        this.found = detail && detail.anchors;
        this.hide();
        this.draw();
      });
      let width = view.clientWidth;
      new ResizeObserver(() => {
        if (view.clientWidth === width && narrow.matches === this.tall) return;
        if (narrow.matches !== this.tall) {
          const still = this.figure.querySelector(narrow.matches ? ".still.tall" : ".still.wide");
          this.height = Number(still.getAttribute("viewBox").split(" ")[3]);
        }
        width = view.clientWidth;
        this.hide();
        this.draw();
      }).observe(view);
    }
    spread(fingers) {
      const [one, other] = [...fingers.values()];
      return other ? Math.max(Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY), 20) : 0;
    }
    brush(one, other) {
      const [low, high] = [this.place(Math.min(one, other)), this.place(Math.max(one, other))];
      if (this.brushed) this.brushed.remove();
      const box = this.tall ? { x: 0, y: low + 10, width: this.view.clientWidth, height: high - low } : { x: low, y: HEAD - 6, width: high - low, height: this.height - HEAD + 6 };
      this.brushed = element("rect", { class: "brush", ...box });
      this.svg.append(this.brushed);
    }
    into(group) {
      const [low, high] = [this.u(group.from), this.u(group.to)], more = (high - low) * 0.05;
      this.last = undefined;
      this.go([low - more, high + more]);
    }
    // A year that is folded opens for the row in it.
    open(anchor) {
      const row = document.getElementById(anchor);
      for (let at = row && row.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    }
  }

  for (const figure of document.querySelectorAll(".timeline-chart")) {
    if (figure.querySelector(".chart-data")) new Chart(figure);
  }
})();
