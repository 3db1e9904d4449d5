"use strict";
// A dialog in which one of several things is chosen, by digit, by arrow or by words.
import { made } from "./words.js";

const dialog = document.getElementById("choice");
const heading = document.getElementById("choice-name");
const input = document.getElementById("choice-words");
const label = dialog.querySelector("label");
const list = dialog.querySelector("ul");
const hint = dialog.querySelector(".hint");
const DIGITS = 9;

let asked = null;
let settle = () => {};

const close = (chosen) => {
  settle(chosen);
  settle = () => {};
  if (dialog.open) dialog.close();
};

const option = ({ name, about = "", value, digit = "" }, number) => {
  const button = made("button", "", { type: "button" });
  button.append(made("span", name, { dir: "auto", className: "name" }));
  if (about) button.append(made("span", about, { dir: "auto", className: "about" }));
  const shortcut = digit || (number < DIGITS && asked.digits !== false ? `${number + 1}` : "");
  if (shortcut) {
    const key = made("kbd", shortcut);
    key.setAttribute("aria-hidden", "true");
    button.prepend(key);
    button.setAttribute("aria-keyshortcuts", shortcut);
  }
  button.addEventListener("click", () => close(value));
  const row = document.createElement("li");
  row.append(button);
  return row;
};

const buttons = () => [...list.querySelectorAll("button")];

const fill = (options) => {
  list.replaceChildren(...options.map(option));
  hint.textContent = options.length ? "" : (asked.nothing ?? "");
};

const search = async () => {
  const words = input.value.trim();
  const found = await asked.options(words);
  if (input.value.trim() === words) fill(found);
};

let waiting = 0;
input.addEventListener("input", () => {
  if (asked.free) return;
  clearTimeout(waiting);
  waiting = setTimeout(search, 120);
});

const step = (by) => {
  const all = buttons();
  const at = all.indexOf(document.activeElement);
  const next = at < 0 && by > 0 ? 0 : at + by;
  if (next < 0) input.hidden || input.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
};

dialog.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const typing = event.target === input;
  const all = buttons();
  if (event.key === "ArrowDown") step(1);
  else if (event.key === "ArrowUp") step(-1);
  else if (typing && event.key === "Enter") {
    if (asked.free) close({ words: input.value.trim() });
    else all[0]?.click();
  } else if (!typing && /^[0-9]$/.test(event.key)) {
    const meant = all.find((button) => button.getAttribute("aria-keyshortcuts") === event.key);
    if (!event.repeat) meant?.click();
  } else {
    // What is typed goes into the field, from wherever the focus is.
    if (!typing && !input.hidden && /^[^\s]$/u.test(event.key)) input.focus();
    return;
  }
  event.preventDefault();
});
dialog.addEventListener("close", () => close(null));
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) close(null);
});

/**
 * What is chosen; null where the dialog is closed.
 *
 * `name` is its heading, `options` a list of {name, about, value, digit} or a function of words that gives
 * one. `words` labels the field, which is left out without it; where it is `free`, what stands there
 * is chosen as {words}. `types` begins in the field.
 */
export const choose = async (question) => {
  close(null);
  asked = question;
  heading.textContent = question.name;
  label.textContent = question.words ?? "";
  label.hidden = input.hidden = !question.words;
  input.value = "";
  fill(typeof question.options === "function" ? await question.options("") : question.options);
  const chosen = new Promise((resolve) => {
    settle = resolve;
  });
  dialog.showModal();
  const at = buttons()[question.current ?? 0];
  if (question.types) input.focus();
  else (at ?? input).focus();
  return chosen;
};

export const isOpen = () => document.querySelector("dialog[open]") !== null;
