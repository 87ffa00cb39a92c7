// The kinds of values that `protocol.json` knows, each as what takes a value: it gives the value, or nothing when that is not of its kind.
// What comes from another page is hostile until it has been through here: nothing is looked up by a name of theirs, each value is read
// once, and what is handed on is made anew.

/** What no text holds: control characters, half characters, line separators, and what turns the direction of writing. */
const ODD = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** A text of a certain form, none of which goes far into a long text. What is not used is left out of what a page loads, hence `PURE`. */
const formed = (form) => (value) => (typeof value === "string" && form.test(value) ? value : undefined);

export const id = /* @__PURE__ */ formed(/^[\w-]{1,64}$/);
export const color = /* @__PURE__ */ formed(/^#([\da-f]{3}|[\da-f]{6})$/i);
export const file = /* @__PURE__ */ formed(/^[\w-][\w.-]{0,99}$/);
export const hash = /* @__PURE__ */ formed(/^sha256:[\da-f]{64}$/);
const day = /* @__PURE__ */ formed(/^\d{4}-\d\d-\d\d$/);

/** Days that are in no calendar come out as others, or as none. */
export const date = (value) => (day(value) && new Date(value).toJSON()?.startsWith(value) ? value : undefined);
export const flag = (value) => (typeof value === "boolean" ? value : undefined);
export const is = (wanted) => (value) => (value === wanted ? value : undefined);
export const one = (of) => (value) => (of.includes(value) ? value : undefined);
export const number = (least, most) => (value) => (Number.isInteger(value) && value >= least && value <= most ? value : undefined);
export const text = (most) => (value) => (typeof value === "string" && value && value.length <= most && !ODD.test(value) ? value : undefined);
export const bytes = (most) => (value) => (value instanceof ArrayBuffer && value.byteLength && value.byteLength <= most ? value : undefined);

/** A list of which every item is taken. */
function several(most, value, take) {
  if (!Array.isArray(value) || value.length > most) return;
  const taken = value.map(take);
  return taken.includes(undefined) ? undefined : taken;
}

export const list = (most, fields) => (value) => several(most, value, (item) => shaped(fields, item));

/** Ids as a list, or as a text with blanks or commas between them; one at least. */
export const ids = (most) => (value) => {
  const short = typeof value === "string" && value.length <= 65 * most;
  const taken = several(most, short ? value.split(/[\s,]+/).filter(Boolean) : value, (item) => id(item));
  return taken?.length ? taken : undefined;
};

/** A plain object with exactly these fields, made anew; nothing when it is another. What stands in brackets may lack. */
export function shaped(fields, value) {
  if (value == null || Object.getPrototypeOf(value) !== Object.prototype) return;
  const names = Reflect.ownKeys(value);
  let rest = names.length;
  const made = {};
  for (const name in fields) {
    const [take] = [].concat(fields[name]);
    if (names.includes(name)) {
      made[name] = take(value[name]);
      if (made[name] === undefined) return;
      rest--;
    } else if (take === fields[name]) return;
  }
  return rest ? undefined : made;
}
