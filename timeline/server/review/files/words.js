"use strict";
// What is said, in the language of the page.
const { patterns, counted, forms } = JSON.parse(document.getElementById("words").textContent);

const filled = (pattern, fields) => pattern.replace(/\{(\w+)\}/g, (_, name) => fields[name]);

export const say = (key, fields = {}) => filled(patterns[key], fields);

/** So many of what is counted: numbers beyond the table go by their last two digits. */
export const count = (noun, number) => {
  const form = forms[number < forms.length ? number : 100 + (number % 100)];
  return filled(counted[noun][form], { number });
};

const told = document.getElementById("told");

/** Have a screen reader say it. */
export const tell = (text) => {
  told.textContent = "";
  // What says the same again is only read out where it was empty before.
  requestAnimationFrame(() => {
    told.textContent = text;
  });
};

/** A new element with a text, which is never markup. */
export const made = (tag, text = "", properties = {}) =>
  Object.assign(document.createElement(tag), { textContent: shown(text) }, properties);

/** A text of a document: characters that control a terminal or turn a line round are seen. */
export const shown = (text) =>
  text
    .replace(/[\0-\x08\x0b-\x1f]/g, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u202d\u202e]/g, "\ufffd");
