// Filters the rows of the page by its index, as the server does; what is chosen stands in the address.
{
  const section = document.getElementById("find");
  const form = section?.querySelector("form");
  const index = section && JSON.parse(document.getElementById("find-index").textContent);
  const byId = (id) => document.getElementById(id);
  const made = (name, text, values = {}) => Object.assign(document.createElement(name), { textContent: text }, values);
  const filled = (text, fields) => text.replace(/\{(\w+)\}/g, (whole, name) => fields[name] ?? whole);

  // As timeline.text.fold does.
  const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", æ: "ae", œ: "oe", ς: "σ" };
  const cased = (text) => text.toUpperCase().toLowerCase();
  const fold = (text) =>
    cased(text.normalize("NFKD").replace(/[\u0300-\u036f]/g, ""))
      .replace(/[łøđðħæœς]/g, (letter) => PLAIN[letter])
      .normalize("NFC");
  const split = (text) => fold(text).split(/\s+/).filter(Boolean);
  const same = (text) => cased(text).replaceAll("ς", "σ");

  // Days as Python counts them, of ISO dates and of the years that the index names.
  const day = (year, month, date) => {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, date);
    return moment.getTime() / 86400000 + 719163;
  };
  const dated = (text, dates) => {
    if (Object.hasOwn(dates, text)) return dates[text].map((bound, at) => bound ?? (at ? Infinity : -Infinity));
    const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    if (!parts) return null;
    const [year, month, date] = parts.slice(1).map(Number);
    if (!year || month < 1 || month > 12 || date < 1) return null;
    if (!month) return [day(year, 1, 1), day(year + 1, 1, 1)];
    if (!date) return [day(year, month, 1), day(year, month + 1, 1)];
    const first = day(year, month, date);
    return first < day(year, month + 1, 1) ? [first, first + 1] : null;
  };
  const years = (text, dates) => {
    const [first, last] = text.includes("..") ? text.split("..") : [text, text];
    const begin = first ? dated(first, dates) : [-Infinity, 0];
    const end = last ? dated(last, dates) : [0, Infinity];
    return begin && end && (first || last) ? [begin[0], end[1]] : null;
  };
  const spanOf = { from: dated, to: dated, year: years };

  // The places of the values of a filter that a text asks for; none where the index cannot tell.
  const places = (has, text) => {
    const wanted = same(text);
    const holds = has.part ? (value) => same(value).includes(wanted) : (value) => value === text || same(value) === wanted;
    return has.values.flatMap((value, at) => (holds(value) ? [at] : []));
  };
  const isRead = ([name, value], of) => {
    if (name === "search") return true;
    if (spanOf[name]) return spanOf[name](value, of.dates) !== null;
    const has = of.has[name];
    return Boolean(has) && (has.part || name === "tag" || places(has, value).length > 0);
  };

  // Whether an event of an index is chosen by pairs that it can read.
  const chooser = (pairs, of) => {
    const values = (name) => pairs.filter((pair) => pair[0] === name).map((pair) => pair[1]);
    const tests = [];
    const words = values("search").flatMap(split);
    if (words.length) tests.push((at) => words.every((word) => of.words[at].includes(word)));
    const from = values("from").map((text) => dated(text, of.dates)[0]);
    const to = values("to").map((text) => dated(text, of.dates)[1]);
    const groups = [values("year").map((text) => years(text, of.dates))];
    if (from.length || to.length) groups.push([[Math.max(-Infinity, ...from), Math.min(Infinity, ...to)]]);
    for (const spans of groups.filter((group) => group.length)) {
      const meets = ([begin, end]) => spans.some((span) => span[0] < (end ?? Infinity) && (begin ?? -Infinity) < span[1]);
      tests.push((at) => of.windows[at].some(meets));
    }
    for (const [name, has] of Object.entries(of.has)) {
      const asked = values(name).map((text) => new Set(places(has, text)));
      if (!asked.length) continue;
      const holds = (at) => (wanted) => [has.of[at]].flat().some((place) => wanted.has(place));
      tests.push(name === "where" ? (at) => asked.every(holds(at)) : (at) => asked.some(holds(at)));
    }
    return (at) => tests.every((test) => test(at));
  };
  // What the tests compare with the server.
  globalThis.timelineFind = { chooser, fold, isRead };

  const start = () => {
    const said = section.dataset;
    const rows = index.rows.map(byId);
    const groups = [...document.querySelectorAll("section.year, details.era")].map((group) => ({
      group,
      places: rows.flatMap((row, at) => (row && group.contains(row) ? [at] : [])),
      count: group.querySelector("h3 small"),
      counted: group.querySelector("h3 small")?.textContent,
    }));
    const folds = [...document.querySelectorAll(".year > details, details.era")].map((fold) => [fold, fold.open]);
    const jumps = [...document.querySelectorAll(".strip a[href^='#']")];
    const controls = [...form.elements].filter((control) => control.name && control.type !== "hidden");
    const equal = (one, other) => one[0] === other[0] && one[1] === other[1];
    const isBase = (pair) => index.asked.some((other) => equal(other, pair));
    let state = [...index.asked];

    const extras = () => state.filter((pair) => !isBase(pair));
    // Whether the page has all that is asked: it asks what the page asks, and more.
    const covers = (pairs) => {
      const base = new Set(index.asked.map((pair) => pair[0]));
      return index.asked.every((pair) => {
        if (pairs.some((other) => equal(other, pair))) return true;
        const words = pairs.filter((other) => other[0] === "search").flatMap((other) => split(other[1]));
        return pair[0] === "search" && split(pair[1]).every((word) => words.some((other) => other.includes(word)));
      }) && pairs.every((pair) => isBase(pair) || pair[0] === "search" || pair[0] === "where" || !base.has(pair[0]));
    };
    const query = (pairs) => {
      const text = new URLSearchParams([...pairs, ...index.kept]).toString();
      return text && `?${text}`;
    };
    const elsewhere = (pairs) => (index.served ? location.pathname : index.everything) + query(pairs);
    const label = (name) => form.querySelector(`label[for="${name}"]`)?.textContent ?? name;
    const words = ([name, value]) => {
      const options = [...(form.elements[name]?.options ?? [])];
      return options.find((option) => option.value === value)?.textContent ?? value;
    };

    const apply = (asks, anchors) => {
      for (const { group, places, count, counted } of groups) {
        const left = places.filter((at) => !rows[at].hidden).length;
        group.hidden = asks && !left;
        if (count) count.textContent = asks ? filled(said.of, { shown: left, events: counted }) : counted;
      }
      for (const [fold, open] of folds) fold.open = asks && anchors.size <= 60 ? true : open;
      for (const jump of jumps) {
        const to = byId(jump.hash.slice(1));
        (jump.closest("li") ?? jump).hidden = Boolean(to?.closest("[hidden]"));
      }
      for (const small of document.querySelectorAll(".strip small")) small.hidden = asks;
      const today = byId("today");
      if (today) today.hidden = asks;
    };
    const chip = (pair) => {
      const button = made("button", "", { type: "button" });
      button.append(made("span", label(pair[0]), { className: "name" }), " ", made("bdi", words(pair)), " ");
      button.append(made("span", "×", { className: "cross", ariaHidden: "true" }));
      button.setAttribute("aria-label", filled(said.remove, { filter: label(pair[0]), value: words(pair) }));
      button.addEventListener("click", () => {
        ask(state.filter((other) => !equal(other, pair)));
        (byId("found-asked").querySelector("button") ?? controls[0]).focus();
      });
      const item = made("li", "");
      item.append(button);
      return item;
    };
    // Where the files of what is chosen are, which follow and downloads do not give.
    const files = (asked, some) => {
      const line = byId("found-files");
      line.textContent = "";
      if (!asked.length || !some) return;
      if (index.served) {
        line.append(`${said.files} `, made("a", said.own, { href: elsewhere(state) }));
        return;
      }
      const name = (key) => state.find((pair) => pair[0] === key)?.[1];
      const single = state.length === 1 && Object.hasOwn(index.pages, state[0][0]) ? state[0] : null;
      const year = state.length === 2 && name("from") && name("from") === name("to") ? ["year", name("from")] : null;
      const [kind, value] = single ?? year ?? [];
      const page = kind && Object.entries(index.pages[kind]).find(([key]) => same(key) === same(value));
      if (page) line.append(made("a", filled(said.page, { name: page[0] }), { href: page[1] }));
      else line.append(said.files);
    };
    // What helps where nothing matches: how many there would be without one of the filters.
    const none = (asked) => {
      const box = byId("found-none");
      box.hidden = false;
      const list = box.querySelector("ul");
      list.replaceChildren();
      for (const pair of asked.length > 1 ? asked : []) {
        const rest = asked.filter((other) => other !== pair);
        const count = index.rows.filter((_, at) => chooser(rest, index)(at)).length;
        if (!count) continue;
        const text = filled(said.without, { filter: label(pair[0]), value: words(pair), count });
        const button = made("button", text, { type: "button" });
        button.addEventListener("click", () => ask(state.filter((other) => other !== pair)));
        list.append(made("li", ""));
        list.lastChild.append(button);
      }
    };
    // On the page of a part of a site: what else there is in the whole.
    let whole = null;
    let looks = 0;
    const look = async (asked) => {
      const turn = ++looks;
      const line = byId("found-elsewhere");
      line.hidden = !index.whole || !index.asked.length || !asked.length;
      if (line.hidden) return;
      const link = line.querySelector("a");
      link.href = elsewhere(asked);
      const list = line.querySelector("ul");
      whole ??= fetch(index.whole).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
      const all = location.protocol === "file:" ? null : await whole;
      if (turn !== looks) return;
      list.replaceChildren();
      link.textContent = said.look;
      if (!all) return;
      const here = new Set(index.rows);
      const holds = chooser(asked, all);
      const found = all.rows.flatMap((_, at) => (holds(at) ? [at] : []));
      const more = found.filter((at) => !here.has(all.rows[at]));
      link.textContent = filled(said.elsewhere, { count: found.length });
      const up = index.whole.slice(0, index.whole.lastIndexOf("/") + 1);
      for (const at of more.slice(0, 5)) {
        const item = made("li", `${all.said[at]} `);
        item.append(made("a", all.titles[at], { href: up + all.pages[at] }));
        list.append(item);
      }
    };

    let stretch = false;
    const show = () => {
      const asked = extras().filter((pair) => isRead(pair, index));
      const unread = extras().filter((pair) => !isRead(pair, index));
      const dates = ["from", "to", "year"];
      const more = index.asked.filter((pair) => dates.includes(pair[0]) && isRead(pair, index));
      const holds = chooser([...asked, ...more], index);
      // The stretch that the chart shows is no choice of its events: others wait beside it.
      const beside = stretch ? asked.filter((pair) => pair[0] !== "from" && pair[0] !== "to") : asked;
      const isDrawn = stretch ? chooser([...beside, ...more], index) : holds;
      const anchors = new Set();
      rows.forEach((row, at) => {
        const chosen = !asked.length || holds(at);
        if (chosen) anchors.add(index.rows[at]);
        if (row && row.hidden === chosen) row.hidden = !chosen;
      });
      apply(asked.length > 0, anchors);
      const lines = unread.map((pair) => filled(said.unread, { filter: label(pair[0]), value: pair[1] }));
      const count = filled(said.count, { shown: anchors.size });
      byId("found").textContent = [...(asked.length ? [count] : []), ...lines].join(" ");
      byId("found-asked").replaceChildren(...extras().map(chip));
      byId("found-none").hidden = true;
      if (asked.length && !anchors.size) none(asked);
      files(asked, anchors.size > 0);
      look(asked);
      const drawn = beside.length ? new Set(index.rows.filter((_, at) => isDrawn(at))) : null;
      document.dispatchEvent(new CustomEvent("timeline:found", { detail: { anchors: drawn } }));
    };
    const fill = (except) => {
      for (const control of controls) {
        if (control === except) continue;
        const value = state.find((pair) => pair[0] === control.name)?.[1] ?? "";
        if (control.options && ![...control.options].some((option) => option.value === value)) {
          const known = [...control.options].find((option) => same(option.value) === same(value));
          control.value = known ? known.value : (control.add(new Option(value, value)), value);
        } else control.value = value;
      }
    };
    const ask = (pairs, control = null, waits = false) => {
      if (!covers(pairs)) {
        if (!waits) location.assign(elsewhere(pairs));
        return;
      }
      state = pairs;
      fill(control);
      show();
      // Pages that are opened from a disk may not all say in their address what they show.
      try {
        history.replaceState(history.state, "", (query(index.served ? state : extras()) || location.pathname) + location.hash);
      } catch {}
    };
    const changed = (control) => {
      const value = control.value.trim();
      const order = [...new Set([...controls.map((item) => item.name), ...state.map((pair) => pair[0])])];
      const pairs = [...state.filter((pair) => pair[0] !== control.name), ...(value ? [[control.name, value]] : [])];
      return pairs.sort((one, other) => order.indexOf(one[0]) - order.indexOf(other[0]));
    };
    // From is not after to: where they were exchanged they are put in order.
    const ordered = (pairs) => {
      const at = (name) => pairs.find((pair) => pair[0] === name);
      const [from, to] = [at("from"), at("to")];
      if (!from || !to || !isRead(from, index) || !isRead(to, index)) return pairs;
      if (dated(from[1], index.dates)[0] < dated(to[1], index.dates)[1]) return pairs;
      return pairs.map((pair) => [pair[0], pair === from ? to[1] : pair === to ? from[1] : pair[1]]);
    };

    for (const control of controls) {
      control.addEventListener("input", () => {
        if (control.name === "from" || control.name === "to") stretch = false;
        const pairs = ordered(changed(control));
        ask(pairs, control.type === "search" ? control : null, control.type === "search");
      });
      control.addEventListener("change", () => {
        if (control.type === "search" && !covers(changed(control))) ask(changed(control));
      });
    }
    // A server answers with a page of the choice, which has its own calendar and files.
    form.addEventListener("submit", (event) => {
      if (!index.served) event.preventDefault();
      const control = form.elements.search;
      if (!index.served && control && !covers(changed(control))) ask(changed(control));
    });
    byId("found-clear").addEventListener("click", () => ask([...index.asked]));
    document.addEventListener("timeline:window", ({ detail }) => {
      stretch = Boolean(detail?.from);
      const rest = state.filter((pair) => pair[0] !== "from" && pair[0] !== "to");
      const ends = detail?.from ? [["from", detail.from], ["to", detail.to]] : [];
      ask([...rest, ...ends.filter((pair) => pair[1])]);
    });

    form.hidden = false;
    section.classList.add("live");
    byId("found-box").hidden = false;
    const folded = section.querySelector(".pages details");
    if (folded) folded.open = false;
    if (!index.served) {
      const pairs = [...new URLSearchParams(location.search)].filter(([name, value]) => index.names.includes(name) && value.trim());
      const more = pairs.map(([name, value]) => [name, value.trim()]).filter((pair) => !isBase(pair));
      if (more.length) {
        state = [...index.asked, ...more];
        fill(null);
        show();
      }
    }
  };
  if (form && index) start();
}
