"use strict";
// The review as it is now, and where one is in it.
import { get } from "./asking.js";

/** What the server says of it, which `take` and `refresh` keep up. */
export const now = { documents: [], items: [], left: 0, undo: "", version: -1 };

/** Where one is: the document, the draft, and whether decided drafts are listed too. */
export const place = { document: "", draft: "", all: false };

/** Documents whose date of publication is not known to who reviews. */
export const unknown = new Set();

/** Whether a draft is to be decided: for the first time, or as its document says something else now. */
export const isAsked = (item) => item?.state === "open" || item?.state === "changed";

export const item = (key = place.draft) => now.items.find((one) => one.key === key);

export const paper = () => now.documents.find((one) => one.id === place.document);

/** Drafts of a document, in the order in which they are asked: decisions do not change it. */
export const drafts = (id = place.document) => now.items.filter((one) => one.document === id);

export const asked = (items) => items.filter(isAsked);

/** Those that are gone through: what is asked, with the one that is looked at. */
export const listed = () =>
  place.all ? drafts() : drafts().filter((one) => isAsked(one) || one.key === place.draft);

/** The next draft that is asked, after a place in the order; "" where there is none. */
export const nextAsked = (from = 0) => {
  const items = drafts();
  return (asked(items.slice(from))[0] ?? asked(items)[0])?.key ?? "";
};

/** Whether something of a document is left: drafts, or dates that wait for its publication date. */
export const isLeft = (one) =>
  asked(drafts(one.id)).length > 0 || Boolean(one.costs && !one.published && !unknown.has(one.id));

/** Take in what a decision has changed. */
export const take = ({ items, left, undo, version }) => {
  for (const changed of items) {
    const index = now.items.findIndex((one) => one.key === changed.key);
    now.items[index] = changed;
  }
  Object.assign(now, { left, undo, version });
};

/** Take in what there is now: {changed} and, where the server says so, {message}; null without an answer. */
export const refresh = async () => {
  const found = await get("state", { version: now.version });
  if (!found) return null;
  if (found.ok === false) return { changed: false, message: found.message };
  if (found.items) Object.assign(now, found);
  return { changed: Boolean(found.items) };
};
