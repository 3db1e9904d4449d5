// What the parts of the chart share: its measures, elements of SVG, and days of any year.
const charting = (() => {
  const HOURS = [1, 3, 6, 12], DAYS = [1, 2, 5, 10], MONTHS = [1, 3, 6];
  const SVG = "http://www.w3.org/2000/svg";
  const [DAY, WINDOW] = [0, 1];
  const OPEN = 2; // tips from here on fade
  const FADE = 30, DOT = 5, HEAD = 46;
  const PIECES = [[2, 6], [11, 4], [18, 3], [25, 2]];
  const MANY = 300, MANY_TALL = 60;
  // lines of a title, most width, date below, date behind, height of a lane
  const STYLES = [
    [2, 270, 1, 0, 58], [1, 480, 1, 0, 42], [1, 340, 1, 0, 42], [1, 480, 0, 1, 28],
    [1, 340, 0, 1, 28], [1, 340, 0, 0, 27], [1, 240, 0, 0, 27],
  ];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 44rem)");
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
  const round = (value) => Math.round(value * 10) / 10;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElementNS(SVG, name);
    for (const key in attributes) {
      const value = attributes[key];
      if (value !== undefined) made.setAttribute(key, typeof value === "number" ? round(value) : value);
    }
    made.append(...children.filter(Boolean));
    return made;
  };

  // Days as Python's date.toordinal counts them, of any year of the Gregorian calendar.
  const ordinal = (year, month, day) => {
    const y = month > 2 ? year : year - 1;
    const era = Math.floor(y / 400), within = y - era * 400;
    const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146097 + within * 365 + Math.floor(within / 4) - Math.floor(within / 100) + ofYear - 305;
  };
  const civil = (number) => {
    const z = Math.floor(number) + 305;
    const era = Math.floor(z / 146097), of = z - era * 146097;
    const within = Math.floor((of - Math.floor(of / 1460) + Math.floor(of / 36524) - Math.floor(of / 146096)) / 365);
    const ofYear = of - (365 * within + Math.floor(within / 4) - Math.floor(within / 100));
    const part = Math.floor((5 * ofYear + 2) / 153);
    const month = part < 10 ? part + 3 : part - 9;
    return [within + era * 400 + (month < 3 ? 1 : 0), month, ofYear - Math.floor((153 * part + 2) / 5) + 1];
  };
  const iso = (number) => {
    const [year, month, day] = civil(number);
    const digits = String(Math.abs(year)).padStart(year < 0 || year > 9999 ? 6 : 4, "0");
    const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
    return `${sign}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  };

  return {
    HOURS, DAYS, MONTHS, DAY, WINDOW, OPEN, FADE, DOT, HEAD,
    PIECES, MANY, MANY_TALL, STYLES, calm, narrow, clamp, round,
    element, ordinal, civil, iso,
  };
})();
