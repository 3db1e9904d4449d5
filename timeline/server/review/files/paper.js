"use strict";
// What is known of the document that is looked at, and when it was published.
import { post } from "./asking.js";
import { now, paper, place, unknown } from "./state.js";
import { made, say } from "./words.js";

const by = (id) => document.getElementById(id);
const form = by("publication");
const field = by("published");
const reading = by("published-read");
/** Milliseconds without a key after which a date is read. */
const PAUSE = 150;

export const titleOf = (one) => one.title || one.name || one.id;

/** The document whose date is to be set, though it is known. */
let wanted = "";

const question = (one) => {
  if (one.guess) return say("review.published.guess", { guess: one.guess });
  if (one.published) return say("review.published");
  return one.costs ? say("review.published.costs") : say("review.published.ask");
};

const showQuestion = (one) => {
  const isKnown = Boolean(one.published && !one.guess) || unknown.has(one.id);
  form.hidden = isKnown && wanted !== one.id;
  form.querySelector("label").textContent = question(one);
  const of = JSON.stringify([one.id, one.published]);
  // What is typed stays as long as nothing else is known.
  if (field.dataset.of === of) return;
  field.dataset.of = of;
  field.value = one.published;
  reading.textContent = "";
};

const facts = (one) => {
  const name = one.name === one.seed ? "" : one.name;
  const texts = [one.publisher, one.published, name, one.seed && say("review.seed", { file: one.seed })];
  const parts = texts.filter(Boolean).map((text) => made("span", text, { dir: "auto" }));
  if (/^https?:\/\//.test(one.url)) {
    const link = { href: one.url, target: "_blank", rel: "noopener noreferrer" };
    parts.push(made("a", say("review.open-source"), link));
  }
  return parts;
};

/** Show the document. */
export const show = () => {
  const one = paper();
  const number = now.documents.indexOf(one) + 1;
  const all = now.documents.length;
  const title = titleOf(one);
  by("documents").querySelector("span").textContent =
    all > 1 ? say("review.document.number", { number, all, title }) : title;
  by("documents").disabled = all < 2;
  by("name").textContent = title;
  by("facts").replaceChildren(...facts(one));
  showQuestion(one);
};

/** Go where the date of publication is asked, also of a document that has one. */
export const ask = () => {
  wanted = place.document;
  show();
  field.select();
};

/** Ask no longer for a date that is known. */
export const pass = () => {
  wanted = "";
  show();
};

export const isAskedIn = (element) => form.contains(element);

export const submit = () => form.requestSubmit();

let waiting = 0;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  const asked = { document: place.document, when: field.value, status: "" };
  waiting = setTimeout(async () => {
    const read = asked.when ? await post("read", asked) : {};
    if (!read || asked.when !== field.value) return;
    reading.textContent = read.error || [read.words, read.edtf].filter(Boolean).join("  ");
    reading.classList.toggle("wrong", Boolean(read.error));
  }, PAUSE);
});

/** Have a date of publication be set by `set`, and one that is not known be passed over by `pass`. */
export const listen = ({ set, pass }) => {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const published = field.value.trim();
    wanted = "";
    if (published) set({ title: paper().title, published });
  });
  by("published-later").addEventListener("click", () => {
    wanted = "";
    if (!paper().published) unknown.add(place.document);
    pass();
  });
};
