// The looks that a bureau may choose, and whether they can be read: WCAG 2 contrast of the accent on what it stands on.

/** What an accent stands on in each scheme, as `css/settings.css` has it, and what is written on it. */
export const SCHEMES = {
  light: { paper: "#ffffff", ground: "#f4f6f8", ink: "#0c141c", towards: 0 },
  dark: { paper: "#17202a", ground: "#0f161d", ink: "#0c141c", towards: 255 },
};
/** Least contrast of text, AA. */
export const AA = 4.5;

/** Red, green and blue from 0 to 255. */
export function parts(color) {
  const hex = color.length === 4 ? [...color.slice(1)].map((c) => c + c).join("") : color.slice(1);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

const written = (rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** So much of the second colour in the first. */
export const mixed = (a, b, share) => written(parts(a).map((part, n) => part + (parts(b)[n] - part) * share));

/** Relative luminance, from 0 to 1. */
export function luminance(color) {
  const [r, g, b] = parts(color).map((part) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast of an accent as text in a scheme. */
export const least = (accent, scheme) => Math.min(contrast(accent, SCHEMES[scheme].paper), contrast(accent, SCHEMES[scheme].ground));

/** What is written on an accent: white, or the ink where that is read better. */
const onAccent = (accent, { ink }) => (contrast(accent, "#ffffff") >= AA ? "#ffffff" : ink);

/** Whether an accent can be read as text, and text on it. */
const readable = (accent, scheme) => least(accent, scheme) >= AA && contrast(accent, onAccent(accent, SCHEMES[scheme])) >= AA;

/**
 * The colours of an accent in a scheme: the accent itself, or the nearest shade of it that can be read.
 *
 * @returns the colours, and the contrast of the accent that was asked for when it was too little
 */
export function colours(accent, scheme) {
  const { paper, towards } = SCHEMES[scheme];
  const end = towards ? "#ffffff" : "#000000";
  let shade = mixed(accent, end, 0);
  for (let step = 1; !readable(shade, scheme) && step <= 100; step++) shade = mixed(accent, end, step / 100);
  return {
    accent: shade,
    soft: mixed(paper, shade, 0.12),
    on: onAccent(shade, SCHEMES[scheme]),
    short: readable(accent, scheme) ? undefined : least(accent, scheme),
  };
}

const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/**
 * Puts a theme on the page; what it lacks is as the page has it.
 *
 * @param root the page's element
 * @param theme checked `accent`, `radius`, `font-size`, `scheme`
 * @param wrong hears the name and the reason of what was changed
 */
export function wear(root, theme, wrong) {
  const { accent, radius, scheme } = theme;
  const size = theme["font-size"];
  const forced = scheme === "light" || scheme === "dark" ? scheme : undefined;
  const set = (name, value) => (value === undefined ? root.style.removeProperty(name) : root.style.setProperty(name, value));
  if (forced) root.dataset.scheme = forced;
  else delete root.dataset.scheme;
  set("color-scheme", forced);
  set("--radius", radius === undefined ? undefined : `${radius}px`);
  // Of the size that the page chooses itself: the large look stays larger.
  set("font-size", size === undefined ? undefined : `calc(var(--size) * ${size / 16})`);
  const put = () => {
    const now = forced ?? (dark?.matches ? "dark" : "light");
    const worn = accent && colours(accent, now);
    set("--accent", worn?.accent);
    set("--accent-soft", worn?.soft);
    set("--on-accent", worn?.on);
  };
  put();
  if (dark) dark.onchange = put;
  if (!accent) return;
  const short = (forced ? [forced] : ["light", "dark"]).map((name) => [name, colours(accent, name)]).filter(([, { short }]) => short);
  for (const [name, { short: ratio, accent: shade }] of short) {
    wrong("accent", `${name}: 对比度 contrast ${Math.floor(ratio * 100) / 100} < ${AA}; ${shade}`);
  }
}
