// Answers that a bureau brings along, in the spelling of links.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, script } from "./support.mjs";

const { carried } = await script("prefill.js");

function read(value) {
  const wrong = [];
  const link = carried(typeof value === "string" ? value : JSON.stringify(value), (name) => wrong.push(name));
  return wrong.length ? [link, wrong] : link;
}

test("values are spelled as links spell them", () => {
  assert.equal(read({ total_investment_wan: 480, is_cooperative: true, unit_name: "苏州 A&B" }), "total_investment_wan=480&is_cooperative=true&unit_name=%E8%8B%8F%E5%B7%9E%20A%26B");
  assert.equal(read({ total_investment_wan: "1.2yi", start: "2022-03-05", x: "unsure" }), "total_investment_wan=1.2yi&start=2022-03-05&x=unsure");
  assert.equal(read({ regions: ["a", "b"], none: [] }), "regions=a,b&none=nothing");
  assert.equal(read({ cloud_services: [{ pay_date: "2022-03-05", fee: 3 }, {}] }), "cloud_services[0].pay_date=2022-03-05&cloud_services[0].fee=3&cloud_services[1]=row");
  assert.equal(read({}), "");
});

test("what is no value is left out by name", () => {
  assert.deepEqual(read({ a: null, b: { c: 1 }, d: [1], e: [[]], f: 1, g: [{ h: null }] }), ["f=1", ["a", "b", "d", "e", "g[0].h"]]);
  assert.deepEqual(read('{"a":1e999,"b":"\\ud800","__proto__":{"x":1}}'), ["", ["a", "b", "__proto__"]]);
});

test("what is no object is nothing", () => {
  for (const text of ["", "{", "[]", "null", "1", '"a=b"']) assert.equal(read(text), undefined, text);
});

test("no value makes another pair, and none is lost", () => {
  const roll = dice(5);
  const signs = ["a", "&", "=", "#", "%", "?", "[", "]", "~", " ", "汉", "\u{1f600}", "\u0000", "+", "/", "'"];
  const any = () => Array.from({ length: roll(6) }, () => signs[roll(signs.length)]).join("");
  for (let n = 0; n < 5_000; n++) {
    const facts = Object.fromEntries(Array.from({ length: roll(4) }, () => [`f${any()}`, any()]));
    const pairs = read(facts).split("&").filter(Boolean);
    const back = pairs.map((pair) => pair.split("=").map(decodeURIComponent));
    assert.deepEqual(back, Object.entries(facts));
    assert.ok(pairs.every((pair) => !/[#?\s]/.test(pair)));
  }
});
