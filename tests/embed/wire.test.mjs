// The frame's side of the line: whom it hears, and what it never says.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { script, sent } from "./support.mjs";

/** What the frame posted, and to whom. */
let posted;
/** What the frame listens with. */
let listener;
const host = { postMessage: (message, target) => posted.push([message, target]) };
const root = { dataset: {} };
Object.assign(globalThis, {
  self: globalThis,
  parent: host,
  document: { documentElement: root },
  addEventListener: (_, listening) => (listener = listening),
});
Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });

const { open } = await script("wire.js");

let heard, tell;
const ORIGIN = "https://www.example.gov.cn";
const message = (fields, more) => ({ source: host, origin: ORIGIN, data: sent({ message: fields }), ...more });
const hello = (more) => message({ type: "hello", library: false }, more);
const RESULT = {
  notice: "js2023",
  edition: "2023",
  rules: `sha256:${"a".repeat(64)}`,
  outcomes: [{ category: "star", outcome: "ready" }],
};

beforeEach(() => {
  posted = [];
  heard = [];
  root.dataset = {};
  navigator.userActivation = { isActive: true };
  const on = (type) => (...what) => heard.push([type, ...what]);
  tell = open(Object.fromEntries(["hello", "theme", "view", "library", "refused"].map((type) => [type, on(type)])), "0.1.0");
});

test("the first word is answered, to that origin alone", () => {
  listener(hello());
  assert.deepEqual(posted, [[{ app: "shenbao-precheck", v: 1, id: "e1", nonce: "1-2-3-4", type: "ready", version: "0.1.0" }, ORIGIN]]);
  assert.deepEqual(heard, [["hello", { library: false }, ORIGIN, undefined]]);
});

test("nobody but the parent is heard", () => {
  for (const source of [{}, null, globalThis]) listener(hello({ source }));
  assert.deepEqual([posted, heard, root.dataset.strangers], [[], [], 3]);
});

test("before the first word nothing else is heard; after it only the same page on the same line", () => {
  const view = (more) => message({ type: "view", top: 1, height: 2, ...more });
  listener(view());
  listener(hello());
  listener(view());
  listener(view({ id: "e2" }));
  listener(view({ nonce: "1-2-3-5" }));
  listener({ ...view(), origin: "https://evil.example" });
  listener({ ...view(), origin: "null" });
  assert.deepEqual(heard.map(([type]) => type), ["hello", "view"]);
  assert.equal(root.dataset.strangers, 5);
});

test("a line that begins anew leaves the old one", () => {
  listener(hello());
  listener(message({ type: "hello", library: true, id: "e9", nonce: "9" }));
  listener(message({ type: "view", top: 1, height: 2 }));
  listener(message({ type: "view", top: 1, height: 2, id: "e9", nonce: "9" }));
  assert.deepEqual(heard.map(([type, ...rest]) => [type, rest.at(-1)]), [["hello", undefined], ["hello", ORIGIN], ["view", { top: 1, height: 2 }]]);
});

test("before anybody hears, the latest of each kind is kept, and no result", () => {
  tell("resize", { height: 1 });
  tell("resize", { height: 2 });
  tell("finished", {});
  tell("problem", { option: "a", why: "x" });
  tell("problem", { option: "b", why: "x" });
  assert.equal(tell("result", RESULT), false);
  listener(hello());
  assert.deepEqual(posted.map(([{ type }]) => type), ["ready", "resize", "finished", "problem", "problem"]);
  assert.equal(posted[1][0].height, 2);
});

test("what is not in the protocol is not said", () => {
  listener(hello());
  posted = [];
  for (const [type, fields] of [
    ["answers", { total: 1 }],
    ["constructor", {}],
    [undefined, {}],
    ["step", { section: "unit", n: 1, of: 2, total_investment_wan: 480 }],
    ["result", { ...RESULT, answers: {} }],
    ["result", { ...RESULT, outcomes: [{ category: "star", outcome: "ready", why: "x" }] }],
    ["hello", { library: true }],
  ]) {
    assert.equal(tell(type, fields), false, type);
  }
  assert.deepEqual(posted, []);
});

test("a result goes out by a press, and to a page with a name", () => {
  listener(hello());
  posted = [];
  navigator.userActivation.isActive = false;
  assert.equal(tell("result", RESULT), false);
  navigator.userActivation.isActive = true;
  assert.equal(tell("result", RESULT), true);
  assert.deepEqual(posted.map(([, target]) => target), [ORIGIN]);
  listener(hello({ origin: "null" }));
  posted = [];
  assert.equal(tell("result", RESULT), false);
  assert.equal(tell("finished", {}), true);
  assert.deepEqual(posted.map(([{ type }, target]) => [type, target]), [["finished", "*"]]);
});

test("a flood is not heard to its end", () => {
  listener(hello());
  for (let n = 0; n < 10_000; n++) listener(message({ type: "view", top: n, height: 1 }));
  assert.ok(heard.length < 400, `${heard.length}`);
  assert.ok(root.dataset.strangers > 9_000);
});

test("the page hears which of its messages broke the rules, and nobody else", () => {
  const bad = (more) => message({ type: "theme", accent: "red", ...more });
  listener(bad());
  listener(hello());
  listener(bad());
  listener(bad({ nonce: "x" }));
  assert.deepEqual(heard.map(([type, what]) => [type, what]), [["hello", { library: false }], ["refused", "theme"]]);
});
