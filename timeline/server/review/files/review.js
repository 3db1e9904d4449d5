"use strict";
// The review: what keys and buttons do, and what others have done meanwhile.
import { choose, isOpen } from "./choice.js";
import { accept, describe, edit, find, isBusy, merge, refuse, same, split, undo } from "./deciding.js";
import { chooseDocument, chooseDraft, enter, step, turn } from "./going.js";
import * as keys from "./keys.js";
import * as about from "./paper.js";
import * as passage from "./passage.js";
import * as queue from "./queue.js";
import { isAsked, isLeft, item, nextAsked, now, paper, place, refresh } from "./state.js";
import * as view from "./view.js";
import { say, tell } from "./words.js";

const by = (id) => document.getElementById(id);
/** Milliseconds after which it is asked what others have done. */
const LOOK = 1500;

// What is pressed

const actions = {
  split,
  merge,
  find,
  undo,
  list: chooseDraft,
  documents: chooseDocument,
  published: about.ask,
  help: keys.help,
};

const more = async () => {
  const chosen = await choose({
    name: say("review.more"),
    digits: false,
    options: Object.keys(actions)
      .filter((name) => name !== "documents" || now.documents.length > 1)
      .map((name) => ({ name: say(`review.${name}`), value: name })),
  });
  if (chosen) actions[chosen]();
};

const buttons = {
  ...actions,
  refuse,
  more,
  filter: view.filter,
  next: () => step(1),
  previous: () => step(-1),
};
for (const button of document.querySelectorAll("button[id]")) {
  const action = buttons[button.id];
  if (action) button.addEventListener("click", () => action());
}
by("draft").addEventListener("submit", (event) => {
  event.preventDefault();
  accept();
});
queue.listen(view.look);
view.listen(() => turn(1));
about.listen({ set: describe, pass: () => (view.leave(), view.show()) });
by("passage").addEventListener("click", ({ target }) => {
  const found = passage.keysAt(target);
  // What is clicked on again and has several drafts gives the next of them.
  if (found.length) view.look(found[(found.indexOf(place.draft) + 1) % found.length]);
});

const onward = () => (place.draft ? step(1) : turn(1));
const back = () => step(-1);
const table = {
  a: accept,
  r: refuse,
  e: () => edit("title"),
  d: () => edit("when"),
  x: split,
  m: merge,
  u: undo,
  s: find,
  j: onward,
  n: onward,
  k: back,
  b: back,
  N: () => turn(1),
  B: () => turn(-1),
  g: chooseDocument,
  l: chooseDraft,
  o: view.filter,
  p: about.ask,
  t: () => by("source").focus(),
  "?": keys.help,
};
for (let number = 0; number <= 5; number += 1) table[number] = () => same(number);
keys.listen(table, {
  leave: (field) => {
    view.leave();
    if (about.isAskedIn(field)) about.pass();
  },
  isBusy,
  fromField: (field) => (about.isAskedIn(field) ? about.submit() : accept()),
});

// What others have done

/** Whether a draft is not what somebody has just looked at. */
const differs = (before, after) => {
  const shown = (one) => JSON.stringify([one?.state, one?.fields, one?.read, one?.doubts]);
  return shown(before) !== shown(after);
};

const follow = async (before) => {
  if (!paper()) place.document = now.documents[0]?.id ?? "";
  if (place.draft && !item()) place.draft = nextAsked();
  await view.show();
  const isOther = isAsked(before) && differs(before, item());
  view.trouble(view.broken() || (isOther ? say("review.changed.this") : ""));
  if (!isOther) tell(say("review.changed.other"));
};

const catchUp = async () => {
  if (isBusy() || isOpen() || document.hidden) return;
  const [before, told] = [item(), by("trouble").textContent];
  const found = await refresh();
  if (!found || found.message) view.trouble(found?.message ?? say("review.gone"));
  else if (told === say("review.gone")) view.trouble("");
  if (found?.changed) await follow(before);
};

const watch = async () => {
  await catchUp();
  setTimeout(watch, LOOK);
};

const begin = async () => {
  const found = await refresh();
  if (!found?.changed) {
    view.trouble(found?.message ?? say("review.gone"));
    setTimeout(begin, LOOK);
    return;
  }
  await enter((now.documents.find(isLeft) ?? now.documents[0])?.id ?? "");
  by("card").focus({ preventScroll: true });
  addEventListener("focus", catchUp);
  setTimeout(watch, LOOK);
};
begin();
