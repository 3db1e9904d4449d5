// Which stretch of time is seen.
charting.window = (() => {
  const { HEAD, calm, clamp, element, iso } = charting;

  return {
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
    },
    zoom(by, at = (this.from + this.to) / 2) {
      const length = clamp((this.to - this.from) * by, Math.min(this.shortest, 1), 1), share = (at - this.from) / (this.to - this.from);
      const begin = clamp(at - share * length, 0, 1 - length);
      return [begin, begin + length];
    },
    pan(share) {
      const by = clamp((this.to - this.from) * share, -this.from, 1 - this.to);
      return [this.from + by, this.to + by];
    },
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
    },
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
    },

    brush(one, other) {
      const [low, high] = [this.place(Math.min(one, other)), this.place(Math.max(one, other))];
      if (this.brushed) this.brushed.remove();
      const box = this.tall ? { x: 0, y: low + 10, width: this.view.clientWidth, height: high - low } : { x: low, y: HEAD - 6, width: high - low, height: this.height - HEAD + 6 };
      this.brushed = element("rect", { class: "brush", ...box });
      this.svg.append(this.brushed);
    },
    into(group) {
      const [low, high] = [this.u(group.from), this.u(group.to)], more = (high - low) * 0.05;
      this.last = undefined;
      this.go([low - more, high + more]);
    },
  };
})();
