// The laws of the fuzzer over what is known: the messages of the corpus, options, answers, and what was found.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dice } from "./support.mjs";

const { fuzz } = await import("./fuzz.mjs");
const { seeds } = await import("./fuzz-seeds.mjs");
/** What was found, a line an input, as `tests/fuzz/src/corpus.rs` writes it. */
const found = () => {
  const text = readFileSync(new URL("../fuzz/corpus/embed_js.txt", import.meta.url), "utf8");
  const byte = (_, sign, hex) => (hex ? String.fromCharCode(parseInt(hex, 16)) : ({ n: "\n", t: "\t" }[sign] ?? "\\"));
  const bytes = (line) => Buffer.from(Buffer.from(line).toString("latin1").replace(/\\(x([\da-f]{2})|[nt\\])/g, byte), "latin1");
  return text.split("\n").filter(Boolean).map(bytes);
};

test("every law holds of what is known and of what was found", () => {
  const all = [...seeds(), ...found()];
  assert.ok(all.length > 60);
  all.forEach(fuzz);
});

test("every law holds of what is cut, and of what is changed in one place", () => {
  const roll = dice(6);
  for (const seed of seeds().filter((seed) => seed.length < 400)) {
    for (let n = 0; n < 40; n++) {
      const changed = Buffer.from(seed.subarray(0, roll(2) ? seed.length : 1 + roll(seed.length)));
      if (changed.length > 1) changed[1 + roll(changed.length - 1)] = roll(2) ? roll(128) : '"{}[],:#&%= 0\n'.charCodeAt(roll(15));
      fuzz(changed);
    }
  }
});
