"use strict";
// Single keys: they act where no field has the focus, and can be switched off (WCAG 2.1.4).
import { isOpen } from "./choice.js";

const dialog = document.getElementById("keys");
const box = document.getElementById("keys-on");
/** A cookie, as each review has another port; it says nothing else. */
const COOKIE = "timeline-review-keys";
const FIELDS = "textarea, select, input:not([type=radio], [type=checkbox])";
/** What is done again as long as a key is held. */
const REPEATED = new Set(["j", "k", "n", "b"]);

const isOn = () => box.checked;

const remember = () => {
  document.body.classList.toggle("no-keys", !isOn());
  document.cookie = `${COOKIE}=${isOn() ? "on" : "off"}; path=/; max-age=31536000; SameSite=Strict`;
};

box.checked = !document.cookie.includes(`${COOKIE}=off`);
remember();
box.addEventListener("change", remember);

export const help = () => dialog.showModal();

/** The letter of a key, whatever letters a keyboard writes with; a large one is one with Shift. */
const letter = ({ key, code, shiftKey }) => {
  const small = /^Key[A-Z]$/.test(code) && !/^[a-z]$/i.test(key) ? code.slice(3) : key;
  if (small.length > 1) return small;
  return shiftKey ? small.toUpperCase() : small.toLowerCase();
};

/** Keys that were pressed while a decision was being kept: they are for the draft after it. */
const early = [];

const type = (place, text) => {
  place.setRangeText(text, place.selectionStart, place.selectionEnd, "end");
  place.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

/** Do what the keys say that came too early. */
export const replay = (isBusy) => {
  while (early.length && !isBusy()) {
    const { key, code, shiftKey } = early.shift();
    const place = document.activeElement;
    if (place.matches("textarea, input:not([type=radio], [type=checkbox])") && key.length === 1) type(place, key);
    else place.dispatchEvent(new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true }));
  }
};

/** Have keys do what a table says of them; what leaves a field is done by `leave`. */
export const listen = (table, { leave, fromField, isBusy }) => {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || isOpen()) return;
    const field = event.target.closest?.(FIELDS);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!event.repeat) fromField(field);
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (field) {
      const ends = event.key === "Escape" || (event.key === "Enter" && field.tagName !== "SELECT");
      if (!ends || field.closest("#publication")) {
        if (event.key === "Escape") leave(field);
        return;
      }
      if (event.key === "Enter" && field.name === "note" && event.shiftKey) return;
      event.preventDefault();
      leave(field);
      return;
    }
    const key = letter(event);
    if (isOn() && isBusy()) {
      event.preventDefault();
      // Nobody has seen the draft yet that would be accepted.
      if (!event.repeat && key !== "a") early.push({ key: event.key, code: event.code, shiftKey: event.shiftKey });
      return;
    }
    if (!isOn() || !(key in table) || (event.repeat && !REPEATED.has(key))) return;
    event.preventDefault();
    table[key]();
  });
};
