"use strict";
// The text of a document, with the dates of its drafts marked.
import { shown } from "./words.js";

const pane = document.getElementById("source");
const place = document.getElementById("passage");
/** Lines that a browser lays out together, when they come into view. */
const TOGETHER = 40;
/** Where the current mark may be without the text being moved, as parts of the pane. */
const HIGH = 0.12;
const LOW = 0.7;

let marks = [];

/** Places of drafts as UTF-16 has them: they are counted in code points. */
const placed = (text, items) => {
  const found = items.filter((item) => item.end > item.start && item.start >= 0);
  if (!/[\ud800-\udfff]/.test(text)) return found.map(({ key, start, end }) => ({ key, start, end }));
  const wanted = [...new Set(found.flatMap((item) => [item.start, item.end]))].sort((a, b) => a - b);
  const units = new Map();
  let [point, unit] = [0, 0];
  for (const next of wanted) {
    while (point < next && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    units.set(next, unit);
  }
  return found.map(({ key, start, end }) => ({ key, start: units.get(start), end: units.get(end) }));
};

/** The text cut where a mark begins or ends, with the keys of the marks of each part. */
const cut = (text, items) => {
  const edges = new Map();
  for (const { key, start, end } of items) {
    edges.set(start, [...(edges.get(start) ?? []), [true, key]]);
    edges.set(end, [...(edges.get(end) ?? []), [false, key]]);
  }
  const parts = [];
  const keys = new Set();
  let from = 0;
  for (const at of [...edges.keys()].sort((a, b) => a - b)) {
    parts.push({ from, to: at, keys: [...keys] });
    for (const [begins, key] of edges.get(at)) begins ? keys.add(key) : keys.delete(key);
    from = at;
  }
  parts.push({ from, to: text.length, keys: [] });
  return parts;
};

const piece = (text, keys) => {
  if (!keys.length) return document.createTextNode(text);
  const mark = document.createElement("mark");
  mark.textContent = text;
  mark.keys = keys;
  marks.push(mark);
  return mark;
};

/** Show a text with its drafts. */
export const show = (text, items) => {
  marks = [];
  const whole = document.createDocumentFragment();
  let chunk;
  let line;
  let lines = 0;
  const begin = () => {
    if (lines % TOGETHER === 0) {
      chunk = whole.appendChild(document.createElement("div"));
      chunk.className = "chunk";
    }
    lines += 1;
    line = chunk.appendChild(document.createElement("p"));
    line.dir = "auto";
  };
  begin();
  for (const { from, to, keys } of cut(text, placed(text, items))) {
    const [first, ...others] = shown(text.slice(from, to)).split("\n");
    if (first) line.append(piece(first, keys));
    for (const other of others) {
      begin();
      if (other) line.append(piece(other, keys));
    }
  }
  place.replaceChildren(whole);
  pane.scrollTop = 0;
};

const RANKS = ["changed", "open", "accepted", "refused"];

/** Show how each draft stands, and which one is looked at. */
export const paint = (states, current) => {
  for (const mark of marks) {
    const found = new Set(mark.keys.map((key) => states.get(key)));
    mark.className = RANKS.find((state) => found.has(state)) ?? "";
    mark.classList.toggle("current", mark.keys.includes(current));
  }
};

/** Have the current mark in view, and leave the text where it is as long as it is in view. */
export const follow = () => {
  const mark = marks.find((item) => item.classList.contains("current"));
  if (!mark) return;
  const [box, view] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()];
  const at = (box.top - view.top) / view.height;
  if (at < HIGH || at > LOW) mark.scrollIntoView({ block: "center", inline: "nearest" });
};

/** The drafts at a place of the text that was clicked on. */
export const keysAt = (target) => target.closest?.("mark")?.keys ?? [];
