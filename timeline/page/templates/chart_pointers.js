// The chart by mouse and by fingers: one finger scrolls the page.
charting.pointers = (() => {
  const { clamp } = charting;

  return {
    // Where an event is along the axis: in pixels, and as a share of all of it.
    along(event) {
      const box = this.svg.getBoundingClientRect();
      return this.tall ? event.clientY - box.top - 10 : event.clientX - box.left;
    },
    uOf(event) {
      return this.from + clamp(this.along(event) / this.length, 0, 1) * (this.to - this.from);
    },
    linkOf(event) {
      return event.target.closest && event.target.closest("[data-key]");
    },
    spread(fingers) {
      const [one, other] = [...fingers.values()];
      return other ? Math.max(Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY), 20) : 0;
    },
    listenToPointers() {
      const { view, svg, card } = this;
      view.addEventListener("wheel", (event) => {
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
        if (event.ctrlKey || event.metaKey) this.window(...this.zoom(Math.exp(clamp(event.deltaY, -60, 60) / 100), this.uOf(event)));
        else if (sideways && !this.whole && !this.tall) this.window(...this.pan((event.deltaX || event.deltaY) / this.length));
        else return;
        this.hide();
        event.preventDefault();
      }, { passive: false });
      view.addEventListener("focusin", (event) => {
        const on = this.linkOf(event);
        if (!on) return;
        this.last = on.dataset.key;
        if (on.dataset.event && on.matches(":focus-visible")) this.show(on);
      });
      view.addEventListener("focusout", () => this.later());
      view.addEventListener("pointerover", (event) => {
        const on = this.linkOf(event);
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
        this.drag = { x: event.clientX, y: event.clientY, u: this.uOf(event), from: this.from, to: this.to, pinch: this.spread(fingers) };
      });
      addEventListener("pointermove", (event) => {
        const { drag } = this;
        if (!drag || !fingers.has(event.pointerId)) return;
        fingers.set(event.pointerId, event);
        const length = drag.to - drag.from;
        if (fingers.size > 1) {
          const spread = this.spread(fingers), middle = [...fingers.values()].reduce((sum, one) => sum + this.along(one), 0) / fingers.size;
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
        } else this.brush(drag.u, this.uOf(event));
      });
      const end = (event) => {
        if (!fingers.delete(event.pointerId) || fingers.size) return;
        const { drag } = this;
        this.drag = null;
        if (this.brushed) {
          this.brushed.remove();
          this.brushed = null;
          const [from, to] = [drag.u, this.uOf(event)].sort((one, other) => one - other);
          if (event.type === "pointerup" && to - from > 0.005) this.go([from, to]);
        }
      };
      addEventListener("pointerup", end);
      addEventListener("pointercancel", end);
      svg.addEventListener("touchmove", (event) => {
        if (event.touches.length > 1) event.preventDefault();
      }, { passive: false });
      svg.addEventListener("dragstart", (event) => event.preventDefault());
      svg.addEventListener("click", (event) => {
        const on = this.linkOf(event);
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
    },
  };
})();
