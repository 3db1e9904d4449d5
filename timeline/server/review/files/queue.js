"use strict";
// The list of the drafts of a document.
import { isAsked } from "./state.js";
import { count, made, say } from "./words.js";

const pane = document.getElementById("queue");
const list = pane.querySelector("ol");

/** One line about a draft. */
export const about = (item) =>
  [
    item.read?.words || item.fields.when,
    item.state === "open" ? "" : say(`review.state.${item.state}`),
    item.doubts.length ? count("review.doubt", item.doubts.length) : "",
  ]
    .filter(Boolean)
    .join(" · ");

const row = (item, current) => {
  const button = made("button", "", { type: "button" });
  button.dataset.key = item.key;
  button.classList.add(item.state);
  button.classList.toggle("asked", isAsked(item));
  button.classList.toggle("doubtful", item.doubts.length > 0);
  if (item.key === current) button.setAttribute("aria-current", "true");
  button.append(
    made("span", item.fields.title, { dir: "auto", className: "name" }),
    made("span", about(item), { className: "about" }),
  );
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

/** Have a click on a draft do something with its key. */
export const listen = (choose) =>
  pane.addEventListener("click", ({ target }) => {
    const key = target.closest("button")?.dataset.key;
    if (key) choose(key);
  });
