// The chart, drawn anew for a window of time; without this script its still pictures stand there.
(() => {
  const { MANY, MANY_TALL, narrow, clamp, element } = charting;

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
      this.view.className = "chart-view";
      this.view.tabIndex = 0;
      this.view.setAttribute("role", "group");
      this.view.setAttribute("aria-label", `${name}. ${figure.dataset.keys}`);
      this.svg = element("svg", { role: "presentation" });
      this.card = document.createElement("div");
      this.card.className = "chart-card";
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
    listen() {
      this.tools.addEventListener("click", (event) => {
        const what = event.target.closest("[data-do]");
        if (what) this.do(what.dataset.do);
      });
      this.listenToKeys();
      this.listenToPointers();
      this.listenToThePage();
    }
    listenToThePage() {
      const { view, card } = this;
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
  }

  const { axis, marks, lanes, column, counts, window, card, keys, pointers } = charting;
  Object.assign(Chart.prototype, axis, marks, lanes, column, counts, window, card, keys, pointers);

  for (const figure of document.querySelectorAll(".timeline-chart")) {
    if (figure.querySelector(".chart-data")) new Chart(figure);
  }
})();
