// The card of an event, with what its row says.
charting.card = (() => {
  const { clamp, round } = charting;

  return {
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
    },
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
      if (this.data.page) link.target = "_blank";
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
    },
    hide() {
      clearTimeout(this.hiding);
      this.card.hidden = true;
      this.shown = null;
    },
    later() {
      clearTimeout(this.hiding);
      this.hiding = setTimeout(() => {
        if (!this.view.contains(document.activeElement) || !document.activeElement.dataset.event) this.hide();
      }, 250);
    },

    // A year that is folded opens for the row in it.
    open(anchor) {
      const row = document.getElementById(anchor);
      for (let at = row && row.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    },
  };
})();
