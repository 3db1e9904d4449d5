"use strict";
// Loads the page anew when the seeds have changed, and leaves the reader where they were.
{
  const KEY = "timeline:place";
  const path = "changes-stream";

  // What had the focus, by its id or its place among what can have it.
  const focusable = () => [...document.querySelectorAll("a[href], button, input, select, summary")];
  const remember = () => {
    const at = document.activeElement;
    const place = {
      address: location.href,
      x: scrollX,
      y: scrollY,
      id: at?.id ?? "",
      focus: at === document.body ? -1 : focusable().indexOf(at),
      open: [...document.querySelectorAll("details")].map((item) => item.open),
    };
    sessionStorage.setItem(KEY, JSON.stringify(place));
  };
  const restore = () => {
    const place = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
    if (place?.address !== location.href) return;
    const folded = document.querySelectorAll("details");
    if (folded.length === place.open.length) folded.forEach((item, at) => (item.open = place.open[at]));
    const at = (place.id && document.getElementById(place.id)) || focusable()[place.focus];
    at?.focus({ preventScroll: true });
    scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  };

  let known = "";
  let stream = null;
  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource(path);
    stream.addEventListener("message", ({ data }) => {
      if (known && data !== known) {
        remember();
        location.reload();
      }
      known = data;
    });
  };
  // A browser has six connections to a server: pages that nobody looks at hold none.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else listen();
  });
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    stream = null;
    listen();
  });
  restore();
  listen();
}
