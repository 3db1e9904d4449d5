// The axis of the chart: ticks of the calendar and their words, breaks, and today.
charting.axis = (() => {
  const { HOURS, DAYS, MONTHS, HEAD, clamp, round, element, ordinal, civil } = charting;

  return {
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
    },
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
    },
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
    },

    text(x, y, words, kind, anchor) {
      return element("text", { x, y, class: kind || undefined, "text-anchor": anchor }, words);
    },
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
    },
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
    },
    hasToday() {
      return this.data.axis.some(([begin, end]) => begin <= this.data.today && this.data.today <= end);
    },
  };
})();
