// What the tests of the scripts of the embed share: the checks of the one definition, the messages of the corpus, and chance that falls the
// same way in every run.

import { readFileSync } from "node:fs";
import { register } from "node:module";
import { compiled, protocol as read } from "../../public/embed/compile.js";

const definition = read();
/** The one definition. */
export const protocol = () => definition;

const kinds = new URL("../../public/embed/kinds.js", import.meta.url).href;
const checks = `data:text/javascript,${encodeURIComponent(compiled(protocol(), "frame", kinds))}`;
// What the build names by an alias.
const hook = `export const resolve = (name, context, next) => name === "preflight-protocol" ? { url: ${JSON.stringify(checks)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

/** Imports a script of the embed. */
export const script = (name) => import(`../../public/embed/${name}`);

/** A file of the checkout. */
export const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** What JSON cannot say: bytes, long texts, long lists. */
function grown(value) {
  if (Array.isArray(value)) return value.map(grown);
  if (typeof value !== "object" || !value) return value;
  if ("$bytes" in value) return new ArrayBuffer(value.$bytes);
  if ("$repeat" in value) return value.$repeat[0].repeat(value.$repeat[1]);
  if ("$times" in value) return Array.from({ length: value.$times[1] }, () => grown(value.$times[0]));
  // As in JSON: `__proto__` is a name like any other.
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, grown(part)]));
}

/** A message of the corpus as it would come. */
export function sent({ message, whole, without }) {
  if (message === undefined) return grown(whole);
  const { app, v } = protocol();
  const all = Object.fromEntries([...Object.entries({ app, v, id: "e1", nonce: "1-2-3-4" }), ...Object.entries(grown(message))]);
  if (without) delete all[without];
  return structuredClone(all);
}

/** The corpus. */
export const corpus = () => JSON.parse(text("tests/embed/messages.json"));

/** Chance (splitmix64): a whole number below `n`. */
export function dice(seed) {
  let state = BigInt(seed);
  const mask = (1n << 64n) - 1n;
  return (n) => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return Number((z ^ (z >> 31n)) % BigInt(n));
  };
}
