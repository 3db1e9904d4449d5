"use strict";
{
  // The page works without this: it tells the page around it how high it is, and reads its look from
  // its address where no server has done so.
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);

  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") {
    root.style.colorScheme = theme;
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule.conditionText === "(prefers-color-scheme: dark)") {
          rule.media.mediaText = theme === "dark" ? "all" : "not all";
        }
      }
    }
  }
  const view = asked.get("view");
  if (view === "chart" || view === "list") {
    document.body.classList.replace("both", view);
    const other = view === "chart" ? ".lines" : ".chart";
    for (const part of document.querySelectorAll(other)) part.hidden = true;
  }

  // What the chart draws anew leads out of the frame too.
  addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href]");
      if (link) link.setAttribute("target", "_blank");
    },
    true,
  );

  // Whoever frames this page is told two things, whatever site it is of: how high the page is, and
  // the id of the timeline. Neither says more than the frame does, so any site may hear them.
  if (parent !== window) {
    let told = 0;
    const tell = () => {
      const height = Math.ceil(root.getBoundingClientRect().height);
      if (height === told || !height) return;
      told = height;
      parent.postMessage({ type: "timeline:height", id: document.body.dataset.id, height }, "*");
    };
    new ResizeObserver(tell).observe(root);
    addEventListener("load", tell);
  }
}
