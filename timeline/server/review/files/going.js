"use strict";
// From one draft and one document to another.
import { choose } from "./choice.js";
import { titleOf } from "./paper.js";
import { about } from "./queue.js";
import { asked, drafts, isLeft, listed, nextAsked, now, paper, place } from "./state.js";
import { look } from "./view.js";
import { say, tell } from "./words.js";

/** Go on by some drafts. */
export const step = (number) => {
  const items = listed();
  const at = items.findIndex((one) => one.key === place.draft);
  const next = items[at < 0 ? 0 : at + number];
  if (next) look(next.key);
  else tell(say(number > 0 ? "review.last" : "review.first"));
};

/** Go to a document. */
export const enter = (id, before = "") => {
  place.document = id;
  return look(nextAsked(), before);
};

/** Go to the next (1) or the last (-1) document in which something is left. */
export const turn = (number) => {
  const at = now.documents.indexOf(paper());
  const others = now.documents.slice(1).map((_, index) => {
    const away = number * (index + 1);
    return now.documents.at((at + away) % now.documents.length);
  });
  // Where nothing is left, it is the one beside.
  const next = others.find(isLeft) ?? others[0];
  if (next) enter(next.id, titleOf(next));
};

const has = (text, words) => text.toLowerCase().includes(words.toLowerCase());

const option = (one) => {
  const all = drafts(one.id);
  const left = say("review.progress", { left: asked(all).length, all: all.length });
  return { name: titleOf(one), about: left, value: one.id };
};

/** Choose a document. */
export const chooseDocument = async () => {
  if (now.documents.length < 2) return;
  const chosen = await choose({
    name: say("review.documents"),
    words: say("review.documents.words"),
    nothing: say("review.found.nothing"),
    current: now.documents.indexOf(paper()),
    options: (words) => now.documents.filter((one) => has(titleOf(one), words)).map(option),
  });
  if (chosen) await enter(chosen);
};

/** Some drafts as what can be chosen by words. */
export const options = (items) => (words) =>
  items
    .filter((one) => has(one.fields.title, words))
    .map((one) => ({ name: one.fields.title, about: about(one), value: one.key }));

/** Choose a draft. */
export const chooseDraft = async () => {
  const chosen = await choose({
    name: say("review.drafts"),
    words: say("review.drafts.words"),
    nothing: say("review.found.nothing"),
    options: options(drafts()),
  });
  if (chosen) await look(chosen);
};
