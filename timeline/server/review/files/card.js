"use strict";
// The draft that is looked at: its fields, how its date is read, and which event it is.
import { post } from "./asking.js";
import { isAsked } from "./state.js";
import { made, say, shown } from "./words.js";

const form = document.getElementById("draft");
const when = document.getElementById("when");
const status = document.getElementById("status");
const reading = document.getElementById("reading");
const doubts = document.getElementById("doubts");
const excerpt = document.getElementById("excerpt");
const candidates = document.getElementById("candidates");
const LISTS = ["participants", "tags"];
const SEPARATOR = "; ";
const FIELDS = ["title", "when", "was", "status", "place", ...LISTS, "note"];
/** Milliseconds without a key after which a date is read. */
const PAUSE = 150;
/** Milliseconds after which it is told that a date cannot be read: half a word is no mistake. */
const PATIENCE = 600;

let item = null;
let chosen = "";
/** Events that it may be of, and one that was found by words. */
let known = [];
let extra = [];
/** What was typed for drafts that are not decided, by their keys. */
const kept = new Map();

/** What stands in a field of a draft before anything is typed. */
const stated = (name) => {
  const value = item.fields[name] ?? "";
  return Array.isArray(value) ? value.join(SEPARATOR) : value;
};
const asValue = (name, text) =>
  LISTS.includes(name)
    ? text.split(";").map((part) => part.trim()).filter(Boolean)
    : name === "title" ? text.replace(/\s+/g, " ").trim() : text.trim();

const control = (name) => form.elements[name];

/** What stands in the fields. */
export const values = () =>
  Object.fromEntries(FIELDS.map((name) => [name, asValue(name, control(name).value)]));

/** The event that it is the same as, or "". */
export const event = () => chosen;

const keep = () => {
  if (!item || !isAsked(item)) return;
  const typed = Object.fromEntries(FIELDS.map((name) => [name, control(name).value]));
  if (!chosen && FIELDS.every((name) => typed[name] === stated(name))) kept.delete(item.key);
  else kept.set(item.key, { typed, chosen, extra });
};

/** Forget what was typed for drafts whose key is so. */
export const forget = (isSo) => [...kept.keys()].filter(isSo).forEach((key) => kept.delete(key));

const wrong = (read) => read.error || read.check || "";

const showReading = (read) => {
  const lines = [];
  if (read.words || read.edtf) {
    const line = made("span", read.words || read.edtf, { className: "read" });
    if (read.edtf && read.edtf !== read.words) line.append(" ", made("code", read.edtf));
    lines.push(line);
  }
  if (read.implied?.length) {
    lines.push(made("span", say("review.implied", { parts: read.implied.join(", ") }), { className: "implied" }));
  }
  for (const text of [wrong(read)].flat().filter(Boolean)) {
    lines.push(made("span", text, { className: "wrong" }));
  }
  when.setAttribute("aria-invalid", read.error ? "true" : "false");
  reading.replaceChildren(...lines);
};

let waiting = 0;
const readAgain = () => {
  clearTimeout(waiting);
  const asked = { document: item.document, when: when.value, status: status.value };
  waiting = setTimeout(async () => {
    const read = await post("read", asked);
    const isMeant = () => asked.when === when.value && asked.document === item.document;
    if (!read || !isMeant()) return;
    if (read.error) {
      // What stood there is the reading of other words.
      reading.textContent = "…";
      waiting = setTimeout(() => isMeant() && showReading(read), PATIENCE);
    } else showReading(read);
  }, PAUSE);
};

const candidate = ({ id, title, when: date = "", score, reasons = [] }, number) => {
  const row = document.createElement("label");
  const radio = made("input", "", { type: "radio", name: "event", value: id, checked: id === chosen });
  radio.disabled = !isAsked(item);
  const facts = [date, Number.isFinite(score) ? say("review.score", { percent: Math.round(score * 100) }) : "", ...reasons];
  const text = made("span", title, { className: "name", dir: "auto" });
  row.append(radio, text);
  if (id) {
    // The words of the event that is meant, and why it may be the same.
    row.append(made("span", facts.filter(Boolean).join(" · "), { className: "about", dir: "auto" }));
  }
  if (number <= 5) {
    const key = made("kbd", `${number}`);
    key.setAttribute("aria-hidden", "true");
    row.prepend(key);
  }
  return row;
};

const showCandidates = () => {
  const none = { id: "", title: say(item.state === "open" ? "review.same.none" : "review.same.before") };
  const rows = [none, ...extra.filter(({ id }) => known.every((one) => one.id !== id)), ...known];
  candidates.replaceChildren(...rows.map(candidate));
};

/** Choose candidate `number`, and none with 0. */
export const same = (number) => {
  const radio = candidates.querySelectorAll("input")[number];
  if (!radio || radio.disabled) return null;
  radio.checked = true;
  chosen = radio.value;
  keep();
  return radio.parentElement.querySelector(".name").textContent;
};

/** Choose an event that was found by words. */
export const sameAs = (found) => {
  extra = [found];
  chosen = found.id;
  showCandidates();
  keep();
};

const grow = (area) => {
  area.rows = 1;
  // Only where the browser does not do it by itself.
  if (!CSS.supports("field-sizing", "content")) area.rows = Math.min(6, Math.ceil(area.value.length / 42) || 1);
};

/** Events that the draft may be of, as far as they are known. */
export const likely = () => known;

/** Ask which events it may be of. */
const ask = async () => {
  if (!isAsked(item)) return;
  const { key } = item;
  const answer = await post("find", { key, words: "" });
  if (!answer?.found || key !== item.key || !isAsked(item)) return;
  known = answer.found;
  showCandidates();
};

let shownKey = "";

/** Show a draft, with what was typed for it before. */
export const show = (next, placeInAll) => {
  item = next;
  const before = isAsked(item) ? kept.get(item.key) : undefined;
  chosen = before?.chosen ?? "";
  extra = before?.extra ?? [];
  for (const name of FIELDS) {
    const field = control(name);
    const text = before?.typed[name] ?? stated(name);
    // What stands there already is left alone, with the place at which somebody types.
    if (field.value !== text) field.value = text;
    if (field.tagName === "SELECT") field.disabled = !isAsked(item);
    else field.readOnly = !isAsked(item);
    if (field.tagName === "TEXTAREA") grow(field);
  }
  control("was").closest(".row").hidden = !item.fields.was;
  document.getElementById("place-in-all").textContent = placeInAll;
  form.classList.toggle("decided", !isAsked(item));
  const lines = [isAsked(item) && item.asked !== "new" ? item.asked : "", ...item.doubts].filter(Boolean);
  doubts.replaceChildren(...lines.map((text) => made("li", text, { dir: "auto" })));
  doubts.hidden = !lines.length;
  const placed = item.end > item.start && item.start >= 0;
  excerpt.hidden = placed || !item.excerpt;
  excerpt.textContent = excerpt.hidden ? "" : shown(item.excerpt);
  clearTimeout(waiting);
  showReading(item.read ?? {});
  if (before && (before.typed.when !== stated("when") || before.typed.status !== stated("status"))) readAgain();
  // Those of the draft before it are no candidates of this one.
  if (next.key !== shownKey) known = [];
  shownKey = next.key;
  showCandidates();
  ask();
  document.getElementById("same").hidden = !isAsked(item);
};

form.addEventListener("input", ({ target }) => {
  if (target.name === "event") chosen = target.value;
  if (target === when || target === status) readAgain();
  if (target.tagName === "TEXTAREA") grow(target);
  keep();
});
