"use strict";
// What is decided of a draft. Decisions are kept one at a time.
import { post } from "./asking.js";
import * as card from "./card.js";
import { choose } from "./choice.js";
import { options } from "./going.js";
import { replay } from "./keys.js";
import { drafts, isAsked, item, nextAsked, now, place, refresh, take } from "./state.js";
import { leave, look, show, trouble } from "./view.js";
import { say, tell } from "./words.js";

/** Reasons that are given often. */
const REASONS = ["no-event", "repeated", "background", "misread", "other-matter"];

let busy = false;

export const isBusy = () => busy;

/** Whether all that a decision has changed is in its answer. */
const isWhole = ({ items, gone }, kind) =>
  ["accept", "refuse"].includes(kind) && !gone?.length && items.every((one) => item(one.key));

const carryOut = async (decision, then) => {
  const answer = await post("decide", { ...decision, version: now.version });
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
  if (isWhole(answer, decision.kind)) take(answer);
  else await refresh();
  card.forget((key) => !isAsked(item(key)));
  leave();
  await then(answer);
};

/** Have a decision kept, and look at what comes `then`. */
const decide = async (decision, then) => {
  if (busy) return;
  busy = true;
  document.body.setAttribute("aria-busy", "true");
  await carryOut(decision, then);
  busy = false;
  document.body.removeAttribute("aria-busy");
  replay(isBusy);
};

const isOpen = () => isAsked(item());

const settle = async (decision) => {
  if (!isOpen()) return;
  const at = drafts().findIndex((one) => one.key === place.draft);
  const key = place.draft;
  await decide({ ...decision, key }, ({ message }) => look(nextAsked(at), message));
};

export const accept = () => settle({ kind: "accept", fields: card.values(), event: card.event() });

export const refuse = async () => {
  if (!isOpen()) return;
  const reasons = REASONS.map((name) => say(`review.reason.${name}`));
  const chosen = await choose({
    name: say("review.refuse.why"),
    words: say("review.refuse.own"),
    free: true,
    options: [
      ...reasons.map((words) => ({ name: words, value: { words } })),
      { name: say("review.refuse.no-reason"), value: { words: "" }, digit: "0" },
    ],
  });
  if (chosen) await settle({ kind: "refuse", reason: chosen.words });
};

export const split = async () => {
  if (!isOpen()) return;
  const key = place.draft;
  await decide({ kind: "split", key }, ({ message }) => look(item(key) ? key : nextAsked(), message));
};

export const merge = async () => {
  if (!isOpen()) return;
  const { key, start } = item();
  // Those that are near in the text come first.
  const others = drafts()
    .filter((other) => other.key !== key && other.state !== "refused")
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  const into = await choose({
    name: say("review.merge.with"),
    words: say("review.drafts.words"),
    nothing: say("review.found.nothing"),
    options: options(others),
  });
  if (!into) return;
  await decide({ kind: "merge", key, into }, ({ message }) => look(item(into) ? into : nextAsked(), message));
};

export const undo = async () => {
  if (!now.undo) {
    tell(say("review.undo.nothing"));
    return;
  }
  await decide({ kind: "undo" }, ({ items, message }) => {
    const back = items.map(({ key }) => item(key)).find(Boolean);
    if (back) place.document = back.document;
    return look(back?.key ?? nextAsked(), message);
  });
};

/** Set what is known of the document. */
export const describe = async (fields) => {
  leave();
  await decide({ kind: "document", document: place.document, fields }, ({ message }) =>
    look(item() ? place.draft : nextAsked(), message),
  );
};

const found = async (words) => {
  const answer = words ? await post("find", { key: place.draft, words }) : { found: card.likely() };
  return (answer?.found ?? []).map((one) => ({
    name: one.title,
    about: [one.when, ...(one.reasons ?? [])].filter(Boolean).join(" · "),
    value: one,
  }));
};

export const find = async () => {
  if (!isOpen()) return;
  const chosen = await choose({
    name: say("review.find.name"),
    words: say("review.find.words"),
    types: true,
    nothing: say("review.found.nothing"),
    options: found,
  });
  if (!chosen) return;
  card.sameAs(chosen);
  tell(say("review.same.chosen", { title: chosen.title }));
};

/** It is the same as a candidate; a new event with 0. */
export const same = (number) => {
  const title = isOpen() ? card.same(number) : null;
  if (title) tell(number ? say("review.same.chosen", { title }) : title);
};

/** Go into a field of the draft. */
export const edit = (id) => {
  if (isOpen()) document.getElementById(id).select();
};
