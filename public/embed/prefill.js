// Answers that a bureau brings along, as JSON in the fragment: written as a link carries them (`files/share` of the application), which
// offers them to the visitor and takes none by itself.

/** A value as links spell it; nothing when it is none. */
function said(value) {
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)) || typeof value === "string") return `${value}`;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.length ? value.join(",") : "nothing";
}

/** Pairs of a fact that is a list of records. */
function* records(name, rows) {
  for (const [n, row] of rows.entries()) {
    const cells = Object.entries(row);
    if (!cells.length) yield [`${name}[${n}]`, "row"];
    for (const [field, value] of cells) yield [`${name}[${n}].${field}`, said(value)];
  }
}

/** What stands unescaped in such a link. */
const PLAIN = { "%5B": "[", "%5D": "]", "%3A": ":", "%2F": "/", "%2C": "," };

/**
 * The answers as what follows `?` in a link.
 *
 * @param text JSON: an object of facts and values
 * @param wrong hears the names of what is ignored
 * @returns nothing when it is no such object
 */
export function carried(text, wrong) {
  let facts;
  try {
    facts = JSON.parse(text);
  } catch {
    return;
  }
  if (typeof facts !== "object" || !facts || Array.isArray(facts)) return;
  const pairs = Object.entries(facts).flatMap(([name, value]) => {
    const rows = Array.isArray(value) && value.length > 0 && value.every((row) => row && typeof row === "object" && !Array.isArray(row));
    return rows ? [...records(name, value)] : [[name, said(value)]];
  });
  const good = [];
  for (const [name, value] of pairs) {
    // Half characters cannot stand in an address.
    if (value === undefined || /\p{Cs}/u.test(name + value)) wrong(name);
    else good.push([name, value].map((part) => encodeURIComponent(part).replace(/%(5B|5D|3A|2F|2C)/g, (code) => PLAIN[code])).join("="));
  }
  return good.join("&");
}
