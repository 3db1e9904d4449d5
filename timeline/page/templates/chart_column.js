// A column downwards, as `column` has it.
charting.column = (() => {
  const { DOT, clamp, round, element } = charting;

  return {
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
    },
  };
})();
