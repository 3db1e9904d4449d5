"use strict";
// What is shown of the review: its progress, a document with its text, and one draft.
import { get } from "./asking.js";
import * as card from "./card.js";
import * as about from "./paper.js";
import * as passage from "./passage.js";
import * as queue from "./queue.js";
import { asked, drafts, isAsked, isLeft, item, listed, now, paper, place } from "./state.js";
import { count, made, say, tell } from "./words.js";

const by = (id) => document.getElementById(id);
/** Buttons of what can be decided of a draft. */
const DECISIONS = ["accept", "refuse", "split", "merge"];

/** Tell what is wrong, until something else is looked at. */
export const trouble = (text) => {
  by("trouble").textContent = text;
};

/** Why nothing can be decided of the document, or "". */
export const broken = () => (paper()?.broken ? say("review.broken", { reason: paper().broken }) : "");

const showProgress = () => {
  const doubts = asked(now.items).filter((one) => one.doubts.length).length;
  const parts = [say("review.progress", { left: now.left, all: now.items.length })];
  if (doubts) parts.push(count("review.doubtful", doubts));
  by("progress").textContent = parts.join(" · ");
  by("undo").disabled = !now.undo;
  by("undo").title = now.undo;
  document.title = `${now.left} · ${say("review.title")}`;
};

/** Which text is shown, and which marks. */
let displayed = "";

const showText = async () => {
  const one = paper();
  const places = drafts().map(({ key, start, end }) => [key, start, end]);
  const wanted = JSON.stringify([one.id, one.text, places]);
  if (wanted === displayed) return;
  const found = await get("text", { document: one.id });
  if (!found || paper() !== one) return;
  displayed = wanted;
  passage.show(found.text, drafts());
  if (!found.text) by("passage").replaceChildren(made("p", say("review.no-text"), { className: "hint" }));
};

const showDraft = (one) => {
  const items = drafts();
  const number = say("review.number", { number: items.indexOf(one) + 1, all: items.length });
  card.show(one, isAsked(one) ? number : `${number} · ${say(`review.state.${one.state}`)}`);
  for (const id of DECISIONS) by(id).disabled = !isAsked(one);
};

let onward = () => {};

const showDone = () => {
  const next = now.documents.find((one) => one !== paper() && isLeft(one));
  const lines = [];
  if (isLeft(paper())) lines.push(made("strong", say("review.done.unread")));
  else lines.push(made("strong", say(next ? "review.done.document" : "review.done.all")));
  if (next) {
    const button = made("button", say("review.next-document"), { type: "button", className: "primary" });
    button.addEventListener("click", onward);
    lines.push(made("span", say("review.done.next", { title: about.titleOf(next) })), button);
  } else if (!isLeft(paper())) lines.push(made("span", say("review.done.end")));
  by("done").replaceChildren(...lines);
};

/** Show all as it is now. */
export const show = async () => {
  const one = item();
  by("draft").hidden = !one;
  by("done").hidden = Boolean(one);
  if (!paper()) {
    by("done").textContent = say("review.nothing");
    return;
  }
  showProgress();
  about.show();
  if (one) showDraft(one);
  else showDone();
  queue.show(listed(), place.draft);
  await showText();
  passage.paint(new Map(now.items.map(({ key, state }) => [key, state])), place.draft);
};

const spoken = (one) =>
  [one.fields.title, one.read?.words || one.fields.when, ...one.doubts].filter(Boolean).join(". ");

/** Look at a draft, or at what is said where there is none, after what has been done `before`. */
export const look = async (key, before = "") => {
  place.draft = key;
  trouble(broken());
  by("last").textContent = before;
  by("card").querySelector(".fields").scrollTop = 0;
  await show();
  passage.follow();
  tell([before, item() ? spoken(item()) : by("done").innerText].filter(Boolean).join(" "));
};

/** Away from a field, so that keys act again; a button that was pressed keeps the focus. */
export const leave = () => {
  if (document.activeElement?.closest?.("input, textarea, select")) by("card").focus({ preventScroll: true });
};

/** List decided drafts too, or no longer. */
export const filter = () => {
  place.all = !place.all;
  by("filter").setAttribute("aria-pressed", `${place.all}`);
  queue.show(listed(), place.draft);
  tell(say(place.all ? "review.filter.all" : "review.filter.open"));
};

/** Have the button that leads to the next document do something. */
export const listen = (go) => {
  onward = go;
};
