// Years that are folded open for what an address names in them, for paper, and all at once.
{
  const folded = [...document.querySelectorAll(".year > details, .era")];

  const named = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };
  const reveal = () => {
    const target = named();
    const closed = [];
    for (let at = target?.closest("details"); at; at = at.parentElement.closest("details")) {
      if (!at.open) closed.push(at);
    }
    const own = target?.matches(".year") && target.querySelector("details:not([open])");
    if (own) closed.push(own);
    for (const details of closed) details.open = true;
    if (closed.length) target.scrollIntoView();
  };

  const button = document.getElementById("unfold");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      for (const details of folded) details.open = true;
      button.hidden = true;
    });
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = folded.filter((details) => !details.open);
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();
}
