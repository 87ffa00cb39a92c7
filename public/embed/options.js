// What a bureau sets, as the frame finds it in its address: checked by `protocol.json`, with what is wrong by name and why.

import { number, text } from "./kinds.js";

const has = (thing, name) => Object.prototype.hasOwnProperty.call(thing, name);

/** Longest answers that a bureau may bring, as JSON. */
export const LONGEST = 60_000;

/** What the loader keeps for itself, and only has checked here. */
const LOADERS = { "min-height": number(200, 2000), title: text(200), sandbox: (value) => (["", "true", "keep"].includes(value) ? value : undefined) };
/** What they expect. */
const ITS = { "min-height": "200…2000", title: "1…200", sandbox: "keep", config: "JSON {…}" };

/** What a rule of `protocol.json` expects, in signs that need no language. */
export function expected({ is, of, least, most }) {
  const forms = { color: "#rrggbb", date: "2023-02-28", file: "name.notices", text: `1…${most}`, ids: "id id…" };
  return of ? of.join(" | ") : is === "number" ? `${least}…${most}` : (forms[is] ?? "A-Z a-z 0-9 _ -");
}

/** How many letters differ between two names, at most `most`. */
export function apart(a, b, most) {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return Math.min(row[b.length], most);
}

/** The known name that one was meant to be, if any is near. */
export function nearest(name, names) {
  const near = names.map((known) => [apart(name.slice(0, 40), known, 3), known]).sort(([a], [b]) => a - b)[0];
  return near && near[0] < 3 ? near[1] : undefined;
}

/** A value as it stands in an address, in the form that its rule wants. */
function spelled(name, is, value) {
  if (is === "number" && /^\d{1,6}$/.test(value)) return Number(value);
  // `zh-CN` is `zh`.
  if (name === "lang") return value.slice(0, 2).toLowerCase();
  try {
    if (is === "ids" && value.startsWith("[")) return JSON.parse(value);
  } catch {
    // Then it is not that.
  }
  return value;
}

/**
 * The options among pairs of names and texts.
 *
 * @param takers what takes each option, by name
 * @param rules the rules of `protocol.json`, by name, to say what was expected
 * @param pairs names and texts; the later of two wins
 * @param wrong hears the name and the reason of each that is ignored
 */
export function options(takers, rules, pairs, wrong) {
  const good = {};
  for (const [name, text] of pairs) {
    const value = text.trim();
    // What a template left empty was not set.
    if (value === "" || has(LOADERS, name)) {
      if (value !== "" && LOADERS[name](/^\d{1,6}$/.test(value) ? Number(value) : value) === undefined) wrong(name, ITS[name]);
      continue;
    }
    if (has(takers, name)) {
      const taken = takers[name](spelled(name, rules[name].is, value));
      if (taken !== undefined) good[name] = taken;
      else wrong(name, expected(rules[name]));
    } else if (has(ITS, name)) {
      wrong(name, ITS[name]);
    } else {
      const meant = nearest(name, [...Object.keys(takers), ...Object.keys(ITS), "prefill", "into"]);
      wrong(name, `没有这个选项 no such option${meant ? `; ${meant}?` : ""}`);
    }
  }
  return good;
}

/** Options as lines of names and values, ids with a blank between them. */
export const lines = (good) =>
  Object.entries(good)
    .map(([name, value]) => `${name}\t${[].concat(value).join(" ")}\n`)
    .join("");
