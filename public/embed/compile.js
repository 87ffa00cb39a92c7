// Writes the checks of `protocol.json` as a module, so that a page loads what it checks and no more.
//
//     node compile.js loader|frame KINDS     the module, with the kinds from the module KINDS

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What takes a value of a rule, as a text of JavaScript. */
export function taker({ is, of, least, most, fields }) {
  switch (is) {
    case "one":
      return `one(${JSON.stringify(of)})`;
    case "number":
      return `number(${least}, ${most})`;
    case "text":
    case "ids":
    case "bytes":
      return `${is}(${most})`;
    case "list":
      return `list(${most}, ${shape(fields)})`;
    case "id":
    case "color":
    case "file":
    case "hash":
    case "date":
    case "flag":
      return is;
    default:
      throw new Error(`protocol.json: there is no kind ${is}`);
  }
}

/** What takes the fields of an object. */
function shape(fields) {
  const one = ([name, rule]) => `${JSON.stringify(name)}: ${rule.may === "lack" ? `[${taker(rule)}]` : taker(rule)}`;
  return `{ ${Object.entries(fields).map(one).join(", ")} }`;
}

/** The messages to one side, in an object that has nothing else: the names of types come from other pages. */
function messages(protocol, to) {
  const those = Object.entries(protocol.messages).filter(([, message]) => message.to === to);
  return `export const ${to} = {\n  __proto__: null,\n${those.map(([type, { fields }]) => `  ${JSON.stringify(type)}: ${shape(fields)},\n`).join("")}};\n`;
}

/** The module for the host's page (`loader`), or for the frame, which also checks what it sends. */
export function compiled(protocol, side, kinds) {
  const { app, v, options } = protocol;
  const head = `import { bytes, color, date, file, flag, hash, id, ids, list, number, one, text } from ${JSON.stringify(kinds)};\n`;
  const names = `export const app = ${JSON.stringify(app)};\nexport const v = ${JSON.stringify(v)};\n`;
  const own =
    side === "loader"
      ? `export const THEME = ${JSON.stringify(Object.keys(protocol.messages.theme.fields))};\n`
      : `export const OPTIONS = ${shape(options)};\n${messages(protocol, "frame")}`;
  return head + names + own + messages(protocol, "host");
}

/** The one definition. */
export const protocol = () => JSON.parse(readFileSync(new URL("protocol.json", import.meta.url), "utf8"));

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(compiled(protocol(), process.argv[2], process.argv[3]));
