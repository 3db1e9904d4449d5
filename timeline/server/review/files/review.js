"use strict";
// The review: what is looked at, what is decided of it, and what others have decided meanwhile.
import { get, post } from "./asking.js";
import * as card from "./card.js";
import { choose, isOpen } from "./choice.js";
import { help, listen, replay } from "./keys.js";
import * as passage from "./passage.js";
import { about, isAsked, ordered, show as showQueue } from "./queue.js";
import { count, made, say, tell } from "./words.js";

const by = (id) => document.getElementById(id);
/** Milliseconds after which it is asked what others have done. */
const LOOK = 1500;
/** Reasons that are given often. */
const REASONS = ["no-event", "repeated", "background", "misread", "other-matter"];

let state = { documents: [], items: [], left: 0, undo: "", version: -1 };
let here = "";
let current = "";
let all = false;
let busy = false;
/** Documents whose date of publication is not known to who reviews. */
const later = new Set();
/** Whether something of a document is left: drafts, or dates that wait for its publication date. */
const isLeft = (one) => open(ordered(state.items, one.id)).length > 0 || Boolean(one.costs && !one.published && !later.has(one.id));
/** Which text is shown, and which marks. */
let displayed = "";

const item = (key = current) => state.items.find((one) => one.key === key);
const paper = (id = here) => state.documents.find((one) => one.id === id);
const mine = () => ordered(state.items, here);
const open = (items) => items.filter(isAsked);
const listed = () => (all ? mine() : mine().filter((one) => isAsked(one) || one.key === current));
const titleOf = (one) => one.title || one.name || one.id;

const trouble = (text) => {
  by("trouble").textContent = text;
};

/** Why nothing can be decided of the document, or "". */
const broken = () => (paper()?.broken ? say("review.broken", { reason: paper().broken }) : "");

// What is shown

const showProgress = () => {
  const doubts = open(state.items).filter((one) => one.doubts.length).length;
  const parts = [say("review.progress", { left: state.left, all: state.items.length })];
  if (doubts) parts.push(count("review.doubtful", doubts));
  by("progress").textContent = parts.join(" · ");
  by("undo").disabled = !state.undo;
  by("undo").title = state.undo;
  document.title = `${state.left} · ${say("review.title")}`;
};

const question = (one) => {
  if (one.guess) return say("review.published.guess", { guess: one.guess });
  return one.costs ? say("review.published.costs") : say("review.published.ask");
};

const showDocument = () => {
  const one = paper();
  const number = state.documents.indexOf(one) + 1;
  const several = state.documents.length > 1;
  by("documents").querySelector("span").textContent = several
    ? say("review.document.number", { number, all: state.documents.length, title: titleOf(one) })
    : titleOf(one);
  by("documents").disabled = !several;
  by("name").textContent = titleOf(one);
  const facts = [one.publisher, one.published, one.name].filter(Boolean).map((text) => made("span", text, { dir: "auto" }));
  if (/^https?:\/\//.test(one.url)) {
    facts.push(made("a", say("review.open-source"), { href: one.url, target: "_blank", rel: "noopener noreferrer" }));
  }
  if (one.seed) facts.push(made("span", say("review.seed", { file: one.seed }), { dir: "auto" }));
  by("facts").replaceChildren(...facts);
  by("publication").hidden = Boolean(one.published && !one.guess) || later.has(one.id);
  by("publication").querySelector("label").textContent = question(one);
  if (by("published").dataset.of !== one.id + one.published) {
    by("published").dataset.of = one.id + one.published;
    by("published").value = one.published;
    by("published-read").textContent = "";
  }
};

const showText = async () => {
  const one = paper();
  const mark = JSON.stringify([one.id, one.text, mine().map(({ key, start, end }) => [key, start, end])]);
  if (mark === displayed) return;
  const found = await get("text", { document: one.id });
  if (!found || paper() !== one) return;
  displayed = mark;
  passage.show(found.text, mine());
};

const showDone = () => {
  const others = state.documents.filter((one) => one !== paper() && isLeft(one));
  const isDone = !isLeft(paper());
  const first = isDone ? (others.length ? "review.done.document" : "review.done.all") : "review.done.unread";
  by("done").replaceChildren(made("strong", say(first)));
  if (others.length) by("done").append(made("span", say("review.done.next", { title: titleOf(others[0]) })));
  else if (isDone) by("done").append(made("span", say("review.done.end")));
  if (others.length) {
    const button = made("button", say("review.next-document"), { type: "button", className: "primary" });
    button.addEventListener("click", () => toDocument(1));
    by("done").append(button);
  }
};

const show = async () => {
  if (!state.documents.length) {
    by("done").hidden = false;
    by("done").textContent = say("review.nothing");
    return;
  }
  showProgress();
  showDocument();
  const one = item();
  by("draft").hidden = !one;
  by("done").hidden = Boolean(one);
  if (one) {
    const items = mine();
    const number = say("review.number", { number: items.indexOf(one) + 1, all: items.length });
    card.show(one, isAsked(one) ? number : `${number} · ${say(`review.state.${one.state}`)}`);
    for (const id of ["accept", "refuse", "split", "merge"]) by(id).disabled = !isAsked(one);
  } else showDone();
  showQueue(listed(), current);
  await showText();
  passage.paint(new Map(state.items.map((other) => [other.key, other.state])), current);
};

const spoken = (one) =>
  [one.fields.title, one.read?.words || one.fields.when, ...one.doubts].filter(Boolean).join(". ");

const look = async (key, before = "") => {
  current = key;
  trouble(broken());
  const one = item();
  by("card").scrollTop = 0;
  by("card").querySelector(".fields").scrollTop = 0;
  await show();
  passage.follow();
  tell([before, one ? spoken(one) : by("done").innerText].filter(Boolean).join(" "));
};

/** Away from a field, so that keys act again; a button that was pressed keeps the focus. */
const leave = () => {
  if (document.activeElement?.closest?.("input, textarea, select")) by("card").focus({ preventScroll: true });
};

// Where one goes

const step = (number) => {
  const items = listed();
  const at = items.findIndex((one) => one.key === current);
  const next = items[at < 0 ? 0 : at + number];
  if (next) look(next.key);
  else tell(say(number > 0 ? "review.last" : "review.first"));
};

/** The next draft that is open, after a place in the order. */
const nextOpen = (at) => {
  const items = mine();
  return (open(items.slice(at))[0] ?? open(items)[0])?.key ?? "";
};

const enter = (id, before = "") => {
  here = id;
  return look(nextOpen(0), before);
};

const toDocument = (number) => {
  const papers = state.documents;
  const at = papers.indexOf(paper());
  // Those in which something is left, in turn; where nothing is, the one beside.
  const turn = [...papers.keys()].slice(1).map((by_) => papers.at((at + number * by_) % papers.length));
  const next = turn.find(isLeft) ?? turn[0];
  if (next) enter(next.id, titleOf(next));
};

// What is decided

const take = (answer) => {
  for (const changed of answer.items ?? []) {
    const at = state.items.findIndex((one) => one.key === changed.key);
    if (at >= 0) state.items[at] = changed;
    if (!isAsked(changed)) card.forget(changed.key);
  }
  Object.assign(state, { left: answer.left, undo: answer.undo, version: answer.version });
};

const refresh = async () => {
  const found = await get("state", { version: state.version });
  if (!found) return null;
  if (found.ok === false) {
    trouble(found.message);
    return null;
  }
  if (found.items) state = found;
  return Boolean(found.items);
};

/** Whether a decision was taken, and the page shows it. */
const taken = async (decision, then) => {
  const answer = await post("decide", { ...decision, version: state.version });
  if (!answer) {
    trouble(say("review.gone"));
    return;
  }
  if (!answer.ok) {
    await refresh();
    await show();
    trouble(answer.message);
    return;
  }
  const known = (answer.items ?? []).every((one) => item(one.key));
  if (known && !answer.gone?.length && ["accept", "refuse"].includes(decision.kind)) take(answer);
  else await refresh();
  leave();
  await then(answer);
};

/** Have a decision kept, and look at what comes `then`; one is under way at a time. */
const decide = async (decision, then) => {
  if (busy) return;
  busy = true;
  document.body.setAttribute("aria-busy", "true");
  await taken(decision, then);
  busy = false;
  document.body.removeAttribute("aria-busy");
  replay(() => busy);
};

const isOpenDraft = () => isAsked(item());

const settled = async (decision) => {
  if (!isOpenDraft()) return;
  const at = mine().findIndex((one) => one.key === current);
  await decide({ ...decision, key: current }, (answer) => look(nextOpen(at), answer.message));
};

const accept = () => settled({ kind: "accept", fields: card.values(), event: card.event() });

const refuse = async () => {
  if (!isOpenDraft()) return;
  const chosen = await choose({
    name: say("review.refuse.why"),
    words: say("review.refuse.own"),
    free: true,
    options: [
      ...REASONS.map((name) => say(`review.reason.${name}`)).map((words) => ({ name: words, value: { words } })),
      { name: say("review.refuse.no-reason"), value: { words: "" }, digit: "0" },
    ],
  });
  if (chosen) await settled({ kind: "refuse", reason: chosen.words });
};

const split = async () => {
  if (!isOpenDraft()) return;
  await decide({ kind: "split", key: current }, (answer) => look(current, answer.message));
};

const merge = async () => {
  if (!isOpenDraft()) return;
  const one = item();
  const others = mine()
    .filter((other) => other.key !== current && other.state !== "refused")
    .sort((a, b) => Math.abs(a.start - one.start) - Math.abs(b.start - one.start));
  const chosen = await choose({
    name: say("review.merge.with"),
    words: say("review.merge.words"),
    nothing: say("review.found.nothing"),
    options: (words) =>
      others
        .filter((other) => other.fields.title.toLowerCase().includes(words.toLowerCase()))
        .slice(0, 50)
        .map((other) => ({ name: other.fields.title, about: about(other), value: other.key })),
  });
  if (!chosen) return;
  await decide({ kind: "merge", key: current, into: chosen }, (answer) =>
    look(item(chosen) ? chosen : nextOpen(0), answer.message),
  );
};

const undo = async () => {
  if (!state.undo) return tell(say("review.undo.nothing"));
  await decide({ kind: "undo" }, (answer) => {
    const back = (answer.items ?? []).map(({ key }) => item(key)).find(Boolean);
    if (back) here = back.document;
    return look(back?.key ?? nextOpen(0), answer.message);
  });
};

const find = async () => {
  if (!isOpenDraft()) return;
  const chosen = await choose({
    name: say("review.find.name"),
    words: say("review.find.words"),
    types: true,
    nothing: say("review.found.nothing"),
    options: async (words) => {
      const answer = words ? await post("find", { key: current, words }) : { found: card.likely() };
      return (answer?.found ?? []).map((one) => ({ name: one.title, about: [one.when, ...(one.reasons ?? [])].filter(Boolean).join(" · "), value: one }));
    },
  });
  if (chosen) {
    card.sameAs(chosen);
    tell(say("review.same.chosen", { title: chosen.title }));
  }
};

const same = (number) => {
  const title = isOpenDraft() ? card.same(number) : null;
  if (title) tell(number ? say("review.same.chosen", { title }) : title);
};

// Lists to choose from

const documents = async () => {
  if (state.documents.length < 2) return;
  const chosen = await choose({
    name: say("review.documents"),
    current: state.documents.indexOf(paper()),
    options: state.documents.map((one) => ({
      name: titleOf(one),
      about: say("review.progress", { left: open(ordered(state.items, one.id)).length, all: ordered(state.items, one.id).length }),
      value: one.id,
    })),
  });
  if (chosen) await enter(chosen);
};

const list = async () => {
  const chosen = await choose({
    name: say("review.drafts"),
    words: say("review.merge.words"),
    nothing: say("review.found.nothing"),
    options: (words) =>
      mine()
        .filter((one) => one.fields.title.toLowerCase().includes(words.toLowerCase()))
        .map((one) => ({ name: one.fields.title, about: about(one), value: one.key })),
  });
  if (chosen) await look(chosen);
};

const filter = async () => {
  all = !all;
  by("filter").setAttribute("aria-pressed", `${all}`);
  showQueue(listed(), current);
  tell(say(all ? "review.filter.all" : "review.filter.open"));
};

const more = async () => {
  const actions = { split, merge, find, undo, list, documents, help };
  const names = ["split", "merge", "find", "undo", "list", ...(state.documents.length > 1 ? ["documents"] : []), "help"];
  const chosen = await choose({
    name: say("review.more"),
    digits: false,
    options: names.map((name) => ({ name: say(`review.${name}`), value: name })),
  });
  if (chosen) actions[chosen]();
};

// The date of publication

let reading = 0;
by("published").addEventListener("input", () => {
  clearTimeout(reading);
  const asked = { document: here, when: by("published").value, status: "" };
  reading = setTimeout(async () => {
    const read = asked.when ? await post("read", asked) : {};
    if (read && asked.when === by("published").value) {
      by("published-read").textContent = read.error || [read.words, read.edtf].filter(Boolean).join("  ");
      by("published-read").classList.toggle("wrong", Boolean(read.error));
    }
  }, 150);
});
by("publication").addEventListener("submit", async (event) => {
  event.preventDefault();
  const published = by("published").value.trim();
  if (!published) return;
  const fields = { title: paper().title, published };
  leave();
  await decide({ kind: "document", document: here, fields }, (answer) => {
    return look(item() ? current : nextOpen(0), answer.message);
  });
});
by("published-later").addEventListener("click", () => {
  later.add(here);
  leave();
  show();
});

// What others have done

/** Whether a draft is not what somebody has just looked at. */
const differs = (before, now) => {
  const shown = (one) => JSON.stringify([one?.state, one?.fields, one?.read, one?.doubts]);
  return shown(before) !== shown(now);
};

const catchUp = async () => {
  if (busy || isOpen() || document.hidden) return;
  const before = item();
  const changed = await refresh();
  if (changed === null && !by("trouble").textContent) trouble(say("review.gone"));
  if (changed !== null && by("trouble").textContent === say("review.gone")) trouble("");
  if (!changed) return;
  if (!paper()) here = state.documents[0]?.id ?? "";
  if (current && !item()) current = nextOpen(0);
  await show();
  const told = broken() || (isAsked(before) && differs(before, item()) ? say("review.changed.this") : "");
  trouble(told);
  if (!told) tell(say("review.changed.other"));
};

const watch = async () => {
  await catchUp();
  setTimeout(watch, LOOK);
};
addEventListener("focus", catchUp);

// What is pressed

by("draft").addEventListener("submit", (event) => {
  event.preventDefault();
  accept();
});
const pressed = { refuse, split, merge, undo, find, more, help, filter, documents };
for (const [id, action] of Object.entries(pressed)) by(id).addEventListener("click", () => action());
by("next").addEventListener("click", () => step(1));
by("previous").addEventListener("click", () => step(-1));
by("queue").addEventListener("click", ({ target }) => {
  const key = target.closest("button")?.dataset.key;
  if (key) look(key);
});
by("passage").addEventListener("click", ({ target }) => {
  const keys = passage.keysAt(target);
  // What is clicked on again and has several drafts gives the next of them.
  if (keys.length) look(keys[(keys.indexOf(current) + 1) % keys.length]);
});

const field = (id) => () => {
  if (!isOpenDraft()) return;
  by(id).focus();
  by(id).select();
};
listen(
  {
    a: accept,
    r: refuse,
    e: field("title"),
    d: field("when"),
    x: split,
    m: merge,
    u: undo,
    s: find,
    ...Object.fromEntries(["j", "n"].map((key) => [key, () => (current ? step(1) : toDocument(1))])),
    ...Object.fromEntries(["k", "b"].map((key) => [key, () => step(-1)])),
    N: () => toDocument(1),
    B: () => toDocument(-1),
    p: () => by("publication").hidden || by("published").select(),
    g: documents,
    l: list,
    o: filter,
    t: () => by("source").focus(),
    "?": help,
    ...Object.fromEntries([...Array(6).keys()].map((number) => [`${number}`, () => same(number)])),
  },
  { leave, isBusy: () => busy, fromField: (place) => (place?.closest("#publication") ? by("publication").requestSubmit() : accept()) },
);

const begin = async () => {
  const found = await refresh();
  if (found === null) {
    if (!by("trouble").textContent) trouble(say("review.gone"));
    setTimeout(begin, LOOK);
    return;
  }
  const first = state.documents.find(isLeft) ?? state.documents[0];
  if (first) await enter(first.id);
  else await show();
  by("card").focus({ preventScroll: true });
  setTimeout(watch, LOOK);
};
begin();
