// The marks of events and their labels, as `svg_shapes` has them.
charting.marks = (() => {
  const { DAY, WINDOW, OPEN, FADE, DOT, PIECES, clamp, round, element } = charting;

  return {
    row(mark) {
      return document.getElementById(mark.anchor);
    },
    words(mark) {
      if (!mark.words) {
        const row = this.row(mark), said = this.data.titles && this.data.titles[mark.anchor];
        const text = (where) => row && row.querySelector(where) ? row.querySelector(where).textContent.trim() : "";
        const still = this.figure.querySelector(`.still [data-event="${CSS.escape(mark.anchor)}"] title`);
        mark.words = said || [text(".title") || (still ? still.textContent : mark.anchor), text(".when :is(time, data)")];
        mark.told = still ? still.textContent : mark.words.filter(Boolean).join(": ");
      }
      return mark.words;
    },

    // Text
    width(text, size, bold) {
      const key = `${size}${bold ? "b" : ""}${text}`;
      if (!this.widths.has(key)) {
        this.pen.font = `${bold ? 700 : 400} ${size}px ${this.family}`;
        this.widths.set(key, this.pen.measureText(text).width + 0.5);
      }
      return this.widths.get(key);
    },
    lines(text, size, most, count, bold) {
      const found = [""];
      for (const word of text.split(/\s+/)) {
        const last = found[found.length - 1], longer = last ? `${last} ${word}` : word;
        if (last && this.width(longer, size, bold) > most) found.push(word);
        else found[found.length - 1] = longer;
      }
      if (found.length > count) found.splice(count - 1, found.length, `${found[count - 1]}…`);
      return found.map((line) => this.cut(line, size, most, bold));
    },
    cut(line, size, most, bold) {
      if (this.width(line, size, bold) <= most) return line;
      let kept = line.replace(/…$/, "");
      while (kept && this.width(`${kept}…`, size, bold) > most) {
        kept = kept.includes(" ") ? kept.slice(0, kept.lastIndexOf(" ")) : Array.from(kept).slice(0, -1).join("");
      }
      return `${kept}…`;
    },

    ends(part) {
      const middle = (part.begin + part.end) / 2;
      let [low, high] = part.shape === DAY ? [this.x(middle), this.x(middle)] : [this.x(part.begin), this.x(part.end)];
      const lacking = [2 * DOT, 10, 3][part.shape] - (high - low);
      if (lacking > 0) [low, high] = [low - lacking / 2, high + lacking / 2];
      return [low, high];
    },
    placed(mark) {
      return mark.parts.map((part) => {
        const [low, high] = this.ends(part);
        return { shape: part.shape, tips: part.tips, low, high };
      });
    },
    reach(parts) {
      const fade = (part, at) => part.shape !== DAY && part.tips[at] >= OPEN ? FADE : 0;
      return [Math.min(...parts.map((part) => part.low - fade(part, 0))), Math.max(...parts.map((part) => part.high + fade(part, 1)))];
    },

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
    },
    link(mark, inside) {
      this.words(mark);
      const path = `${this.data.page || ""}#${encodeURIComponent(mark.anchor)}`;
      const made = element("a", { href: path, target: this.data.page && "_blank", "data-event": mark.anchor, "data-key": mark.anchor, class: `${mark.stage}${mark.lead ? " lead" : ""}`, "aria-label": mark.told }, ...inside);
      return element("g", { role: "listitem" }, made);
    },
    label(lines) {
      return lines.map((line) => element("text", { x: line.x, y: line.y, class: line.date ? "date" : undefined, "text-anchor": line.ends ? "end" : undefined },
        line.text, line.after && element("tspan", { class: "date" }, ` ${line.after}`)));
    },
  };
})();
