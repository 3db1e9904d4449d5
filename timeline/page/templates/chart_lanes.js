// Lanes from left to right, as `lanes` has them; an event stays in the lane that it had.
charting.lanes = (() => {
  const { WINDOW, HEAD, STYLES, clamp } = charting;

  return {
    drawLanes(content, inside, width) {
      content.setAttribute("transform", `translate(0 ${HEAD})`);
      const room = this.height - HEAD - 4;
      // What only passes through takes the room that is left.
      const passes = (mark) => Number(this.x(mark.begin) < 0);
      const order = [...inside].sort((one, other) => passes(one) - passes(other) || other.lead - one.lead || one.begin - other.begin);
      const labelled = (style, all) => {
        const most = Math.floor((all ? Math.max(room - 117, room * 0.6) : room) / style[4]), taken = [], placed = [], bare = [];
        for (const mark of order) {
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
          if (lane >= 0) placed.push({ mark, parts, across: lane * style[4] + 11, thick: passes(mark) ? 3 : 8, label: [] });
          else {
            const rug = this.take(rugs, low, high, rows, undefined, 1);
            placed.push({ mark, parts, across: top + (rug < 0 ? rows - 1 : rug) * 13 + 6.5, thick: passes(mark) ? 3 : 8, label: [] });
          }
        }
        return placed;
      };
      let placed = null;
      // Of very many there is no room for more than titles.
      for (const style of inside.length > 80 ? STYLES.slice(-1) : STYLES) placed = placed || labelled(style, style === STYLES[STYLES.length - 1]);
      this.lanes = new Map(placed.map((item) => [item.mark.anchor, item.lane]));
      placed.sort((one, other) => one.mark.begin - other.mark.begin);
      for (const item of placed) content.append(this.link(item.mark, [...this.shapes(item.mark, item.parts, item.across, item.thick), ...this.label(item.label)]));
    },
    take(taken, low, high, most, first, between = 12) {
      const free = (lane) => (taken[lane] || []).every(([a, b]) => b + between <= low || high + between <= a);
      let lane = first !== undefined && first < most && free(first) ? first : 0;
      while (lane < most && !free(lane)) lane += 1;
      if (lane >= most) return -1;
      for (let at = taken.length; at <= lane; at += 1) taken.push([]);
      taken[lane].push([low, high]);
      return lane;
    },
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
    },
  };
})();
