// Messages: the corpus, and what no corpus thinks of.

import assert from "node:assert/strict";
import { test } from "node:test";
import { compiled } from "../../public/embed/compile.js";
import { corpus, dice, protocol, script, sent } from "./support.mjs";

const { frame, host } = await import("preflight-protocol");
const { id, shaped } = await script("kinds.js");
const { opened } = await script("message.js");

const sides = { frame, host };
const open = (to, value) => opened(sides[to], { id, nonce: id }, value);

test("what the corpus accepts is taken apart and says the same", () => {
  for (const item of corpus().accepted) {
    const value = sent(item);
    const said = open(item.to, value);
    assert.ok(said, JSON.stringify(item));
    const { app, v, id, nonce, type, ...fields } = value;
    assert.deepEqual({ id: said.id, nonce: said.nonce, type: said.type, own: said.own }, { id, nonce, type, own: fields });
  }
});

test("what the corpus refuses is refused", () => {
  for (const item of corpus().refused) assert.equal(open(item.to, sent(item)), undefined, `${item.why}: ${JSON.stringify(item).slice(0, 200)}`);
});

test("every message and every field is in the corpus", () => {
  const { accepted } = corpus();
  for (const [type, { to, fields }] of Object.entries(protocol().messages)) {
    const those = accepted.filter(({ message }) => message.type === type);
    assert.ok(those.length && those.every((item) => item.to === to), type);
    for (const name of Object.keys(fields)) assert.ok(those.some(({ message }) => name in message), `${type}.${name}`);
  }
});

/** What the corpus accepts and is made quickly. */
const light = () => corpus().accepted.filter(({ message }) => !message.bytes);

/** Values that somebody might send to break something. */
function hostile(roll, deep = 0) {
  const kinds = [
    () => undefined,
    () => null,
    () => roll(2) === 0,
    () => [0, -0, -1, 1.5, NaN, Infinity, 2 ** 53, 200001][roll(8)],
    () => ["", "__proto__", "constructor", "hello", "#fff", "e1", "\u0000", "\u202e", "x".repeat(roll(300)), "\ud800"][roll(10)],
    () => 10n ** BigInt(roll(30)),
    () => new Date(0),
    () => new Map([["type", "hello"]]),
    () => new ArrayBuffer(roll(9)),
    () => new Uint8Array(3),
    () => new Proxy({}, { get: () => "hello", ownKeys: () => ["type"], getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }) }),
    () => Object.create({ type: "hello", app: "shenbao-precheck" }),
    () => new (class Message {})(),
    () => Object.assign(() => {}, { type: "hello" }),
    () => Symbol("hello"),
    () => (deep > 3 ? [] : Array.from({ length: roll(5) }, () => hostile(roll, deep + 1))),
    () => {
      const value = {};
      for (let n = deep > 3 ? 0 : roll(5); n > 0; n--) {
        const name = ["type", "__proto__", "constructor", "toString", "app", "length", "height", "0"][roll(8)];
        Object.defineProperty(value, name, { value: hostile(roll, deep + 1), enumerable: roll(4) > 0, configurable: true, writable: true });
      }
      return value;
    },
  ];
  return kinds[roll(kinds.length)]();
}

test("nothing hostile is taken, and nothing throws", () => {
  const roll = dice(1);
  for (let n = 0; n < 20_000; n++) {
    const value = hostile(roll);
    for (const to of ["frame", "host"]) assert.equal(open(to, value), undefined);
  }
});

test("a message with one part changed is refused, or means what it says", () => {
  const roll = dice(2);
  const accepted = light();
  for (let n = 0; n < 20_000; n++) {
    const item = accepted[roll(accepted.length)];
    const value = sent(item);
    const names = Object.keys(value);
    const name = names[roll(names.length)];
    const part = hostile(roll);
    Object.defineProperty(value, name, { value: part, enumerable: true, configurable: true, writable: true });
    const said = open(item.to, value);
    if (said) assert.deepEqual({ ...said.own, id: said.id, nonce: said.nonce, type: said.type }[name] ?? value[name], part);
  }
});

test("a further name is refused, whatever it is and however it is hidden", () => {
  const roll = dice(3);
  const accepted = light();
  for (let n = 0; n < 5_000; n++) {
    const item = accepted[roll(accepted.length)];
    const value = sent(item);
    const key = [Symbol("x"), "__proto__", "constructor", `k${roll(99)}`, ""][roll(5)];
    Object.defineProperty(value, key, { value: hostile(roll), enumerable: roll(2) === 0, configurable: true });
    assert.equal(open(item.to, value), undefined, String(key));
  }
});

test("the loader's checks are those of messages to the page around, and of nothing else", async () => {
  const kinds = new URL("../../public/embed/kinds.js", import.meta.url).href;
  const loader = await import(`data:text/javascript,${encodeURIComponent(compiled(protocol(), "loader", kinds))}`);
  assert.deepEqual(Object.keys(loader.host), Object.keys(host));
  assert.deepEqual(Object.keys(loader).sort(), ["THEME", "app", "host", "v"]);
});

test("each value is read once, and what is handed on has nothing of theirs in it", () => {
  let reads = 0;
  const outcomes = [{ category: "a", outcome: "ready" }];
  const value = {
    get outcomes() {
      reads++;
      return outcomes;
    },
  };
  const made = shaped({ outcomes: host.result.outcomes }, value);
  assert.equal(reads, 1);
  assert.notEqual(made.outcomes, outcomes);
  assert.notEqual(made.outcomes[0], outcomes[0]);
  outcomes[0].outcome = "blocked";
  assert.equal(made.outcomes[0].outcome, "ready");
});
