"use strict";
// The page works without this: it adds the copying of the address, and shorter addresses.
const copying = (button, field, told) => {
  const selected = () => {
    field.focus();
    field.select();
    // Pages that are not on https have no other way.
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  };
  const copied = async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      return selected();
    }
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copied();
    told.textContent = "";
    // A status that says the same again is only read out when it was empty before.
    requestAnimationFrame(() => {
      told.textContent = done ? button.dataset.copied : button.dataset.selected;
    });
  });
  field.addEventListener("focus", () => field.select());
};

const feed = document.getElementById("feed");
const button = document.getElementById("copy");

if (feed && button) copying(button, feed, document.getElementById("told"));
for (const each of document.querySelectorAll("[data-copies]")) {
  const told = each.parentElement.querySelector("[role=status]");
  copying(each, document.getElementById(each.dataset.copies), told);
}

const follow = document.querySelector("details.following");

if (follow) {
  const shown = () => {
    if (location.hash === "#follow") follow.open = true;
  };
  shown();
  addEventListener("hashchange", shown);
  follow.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !follow.open) return;
    follow.open = false;
    follow.querySelector("summary").focus();
  });
}

for (const form of document.forms) {
  form.addEventListener("formdata", ({ formData }) => {
    const from = formData.get("from");
    const to = formData.get("to");
    const year = /^\d{4}$/;
    if (year.test(from) && year.test(to) && to < from) {
      formData.set("from", to);
      formData.set("to", from);
    }
    for (const [name, value] of [...formData]) {
      if (value === "") formData.delete(name);
    }
  });
}
