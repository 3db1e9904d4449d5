"use strict";
// The list of the drafts of a document.
import { count, made, say } from "./words.js";

const pane = document.getElementById("queue");
const list = pane.querySelector("ol");

/** Whether a draft is to be decided: for the first time, or as its document says something else now. */
export const isAsked = (item) => item?.state === "open" || item?.state === "changed";

const doubtful = (item) => item.doubts.length > 0;

/** Drafts of a document, in the order in which they are asked: decisions do not change it. */
export const ordered = (items, paper) => items.filter((item) => item.document === paper);

/** One line about a draft. */
export const about = (item) =>
  [item.read?.words || item.fields.when, item.state === "open" ? "" : say(`review.state.${item.state}`), item.doubts.length ? count("review.doubt", item.doubts.length) : ""]
    .filter(Boolean)
    .join(" · ");

const row = (item, current) => {
  const button = made("button", "", { type: "button" });
  button.dataset.key = item.key;
  button.className = [item.state, isAsked(item) ? "asked" : "", doubtful(item) ? "doubtful" : ""].join(" ");
  if (item.key === current) button.setAttribute("aria-current", "true");
  button.append(made("span", item.fields.title, { dir: "auto", className: "name" }), made("span", about(item), { className: "about" }));
  const line = document.createElement("li");
  line.append(button);
  return line;
};

/** Show drafts, and which one is looked at. */
export const show = (items, current) => {
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...items.map((item) => row(item, current)));
  const button = list.querySelector("[aria-current]");
  button?.scrollIntoView({ block: "nearest" });
  if (focused) button?.focus();
};
