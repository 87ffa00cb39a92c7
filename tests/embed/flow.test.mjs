// Rates and chance.

import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./support.mjs";

const { bucket, chance } = await script("flow.js");

test("so many at once, and so many a second after that", () => {
  const enough = bucket();
  const let_through = (count, now) => Array.from({ length: count }, () => enough(now)).filter(Boolean).length;
  assert.equal(let_through(1000, 5_000), 120);
  assert.equal(let_through(1000, 5_000), 0);
  assert.equal(let_through(1000, 6_000), 60);
  assert.equal(let_through(1000, 60_000), 120);
});

test("chance is an id, and never the same", () => {
  const all = new Set(Array.from({ length: 1000 }, chance));
  assert.equal(all.size, 1000);
  for (const one of all) assert.match(one, /^[\w-]{7,43}$/);
});
