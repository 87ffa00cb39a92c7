// Options of a bureau: what is taken, what is ignored and what is said of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, protocol, script } from "./support.mjs";

const { lines, nearest, options } = await script("options.js");
const { OPTIONS } = await import("preflight-protocol");

/** The options of an address, and what was said of the others. */
function read(query) {
  const said = [];
  const good = options(OPTIONS, protocol().options, new URLSearchParams(query), (name, why) => said.push(`${name}: ${why}`));
  return { good, said };
}

test("options are taken from an address", () => {
  const { good, said } = read(
    "notice=js2023+js2021&category=star&lang=zh-CN&accent=%23a61e1e&radius=0&font-size=18&scheme=auto&star-local-open=2023-02-28" +
      "&contact=%E7%94%B5%E8%AF%9D+025-1&report=result&slot=e1&library=local.notices&title=x&min-height=300&sandbox=true",
  );
  assert.deepEqual(said, []);
  assert.deepEqual(good, {
    notice: ["js2023", "js2021"],
    category: "star",
    lang: "zh",
    accent: "#a61e1e",
    radius: 0,
    "font-size": 18,
    scheme: "auto",
    "star-local-open": "2023-02-28",
    contact: "电话 025-1",
    report: "result",
    slot: "e1",
    library: "local.notices",
  });
  assert.equal(lines({ notice: ["a", "b"], radius: 0 }), "notice\ta b\nradius\t0\n");
});

test("what is wrong is ignored, by name and with what was expected", () => {
  for (const [query, ...expected] of [
    ["accent=red", "accent: #rrggbb"],
    ["radius=25&radius=x&radius=-1&radius=1.5", "radius: 0…24", "radius: 0…24", "radius: 0…24", "radius: 0…24"],
    ["lang=fr", "lang: zh | en"],
    ["scheme=Dark", "scheme: light | dark | auto"],
    ["star-local-open=2023-02-29", "star-local-open: 2023-02-28"],
    ["star-local-close=2023-2-1", "star-local-close: 2023-02-28"],
    ["library=../x", "library: name.notices"],
    ["library=.x", "library: name.notices"],
    ["library=a%2Fb", "library: name.notices"],
    ["notice=a%00", "notice: id id…"],
    ["notice=%5B%22a%22%2C1%5D", "notice: id id…"],
    [`notice=${"a+".repeat(21)}`, "notice: id id…"],
    [`line=${"x".repeat(301)}`, "line: 1…300"],
    ["contact=a%0Ab", "contact: 1…200"],
    ["report=all", "report: none | result"],
    ["min-height=9", "min-height: 200…2000"],
    ["sandbox=no", "sandbox: keep"],
    ["config=%7B", "config: JSON {…}"],
    ["acent=%23fff", "acent: 没有这个选项 no such option; accent?"],
    ["notices=a", "notices: 没有这个选项 no such option; notice?"],
    ["__proto__=a", "__proto__: 没有这个选项 no such option"],
    ["constructor=a&toString=b", "constructor: 没有这个选项 no such option", "toString: 没有这个选项 no such option"],
  ]) {
    assert.deepEqual(read(query), { good: {}, said: expected }, query);
  }
});

test("what a template left empty was not set, and the later of two wins", () => {
  assert.deepEqual(read("accent=&radius=+&lang="), { good: {}, said: [] });
  assert.deepEqual(read("radius=3&radius=5").good, { radius: 5 });
  assert.deepEqual(read("notice=%5B%22a%22%2C%22b%22%5D").good, { notice: ["a", "b"] });
  assert.deepEqual(read("notice=a,b").good, { notice: ["a", "b"] });
});

test("a name that is meant is found, and no other", () => {
  const names = Object.keys(protocol().options);
  assert.equal(nearest("fontsize", names), "font-size");
  assert.equal(nearest("catgory", names), "category");
  assert.equal(nearest("x".repeat(100_000), names), undefined);
  assert.equal(nearest("department", names), undefined);
});

test("any address gives options that the definition allows", () => {
  const roll = dice(4);
  const names = [...Object.keys(protocol().options), "__proto__", "x", ""];
  const values = ["", "0", "9999999", "#fff", "a b,c", "[", "[]", '["a"]', "[[]]", "zh", "2023-02-28", "\u0000", "x".repeat(500), "{}", "-1", "\u202e", "keep"];
  for (let n = 0; n < 5_000; n++) {
    const pairs = Array.from({ length: roll(8) }, () => [names[roll(names.length)], values[roll(values.length)] + values[roll(values.length)]]);
    const good = options(OPTIONS, protocol().options, pairs, () => {});
    for (const [name, value] of Object.entries(good)) assert.deepEqual(OPTIONS[name](value), value);
    // A line each: no value can begin another.
    assert.equal(lines(good).split("\n").length, Object.keys(good).length + 1);
  }
});
