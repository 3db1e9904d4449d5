// The chart by keyboard: one stop for all events, and arrows go from one to the next.
charting.keys = {
  stops() {
    return [...this.svg.querySelectorAll("[data-key]")];
  },
  rove(key) {
    const stops = this.stops(), chosen = stops.find((stop) => stop.dataset.key === (key || this.last)) || stops[0];
    for (const stop of stops) stop.setAttribute("tabindex", stop === chosen ? 0 : -1);
  },
  focus(key) {
    const stop = this.stops().find((one) => one.dataset.key === key);
    if (!stop) return false;
    this.rove(key);
    this.last = key;
    stop.focus({ preventScroll: true });
    return true;
  },
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
  },
  listenToKeys() {
    const { view, card } = this;
    view.addEventListener("keydown", (event) => {
      const on = this.linkOf(event), { key } = event;
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
  },
};
