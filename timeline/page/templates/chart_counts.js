// How many events a time has, as `year_columns` has it; a column leads into its time.
charting.counts = (() => {
  const { WINDOW, HEAD, round, element, ordinal, civil } = charting;

  return {
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
    },
  };
})();
