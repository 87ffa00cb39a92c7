// Laws of what comes from other pages: one function that takes any bytes and throws when a law does not hold. `cargo xtask fuzz embed_js`
// looks for bytes that nobody thought of; `fuzz.test.mjs` tries what is known.

import assert from "node:assert/strict";
import { OPTIONS, app, frame, host as hostMessages, v } from "preflight-protocol";
import { id } from "../../public/embed/kinds.js";
import * as kinds from "../../public/embed/kinds.js";
import { opened } from "../../public/embed/message.js";
import { lines, nearest, options } from "../../public/embed/options.js";
import { carried } from "../../public/embed/prefill.js";
import { AA, SCHEMES, colours, contrast } from "../../public/embed/theme.js";
import protocol from "../../public/embed/protocol.json" with { type: "json" };

/** The frame's side of a line, which listens and posts by what a browser has. */
let listener;
let posted = [];
const around = { postMessage: (said, target) => posted.push([said, target]) };
Object.assign(globalThis, {
  self: globalThis,
  parent: around,
  document: { documentElement: { dataset: {} } },
  addEventListener: (_, listening) => (listener = listening),
});
Object.defineProperty(globalThis, "navigator", { value: { userActivation: { isActive: true } }, configurable: true });
const { open } = await import("../../public/embed/wire.js");

/** JSON as messages are: what it cannot say is said in it by an object of one name. */
function value(text) {
  try {
    return JSON.parse(text, (_, part) => (Number.isSafeInteger(part?.$bytes) ? new ArrayBuffer(Math.min(Math.abs(part.$bytes), 5e6)) : part));
  } catch {
    return text;
  }
}

/** A message is taken apart or not; what was taken makes the same message again. */
function message(text) {
  const [head, ...rest] = text.split("\n");
  const fields = value(rest.join("\n"));
  // With the first line `!` it comes as it is, else behind a right beginning.
  const whole = head !== "!" && fields?.constructor === Object ? { app, v, id: "e1", nonce: "1-2", type: head, ...fields } : fields;
  for (const messages of [frame, hostMessages]) {
    const said = opened(messages, { id, nonce: id }, whole);
    if (!said) continue;
    const { id: line, nonce, type, own } = said;
    assert.ok(Object.hasOwn(messages, type) && Object.getPrototypeOf(own) === Object.prototype);
    assert.notEqual(own, whole, "it is made anew");
    const again = { app, v, id: line, nonce, type, ...own };
    assert.deepEqual(again, { ...whole }, "nothing is changed, added or left out");
    assert.deepEqual(opened(messages, { id, nonce: id }, again), said);
    assert.deepEqual(Object.keys(own).filter((name) => !Object.hasOwn(protocol.messages[type].fields, name)), []);
  }
}

/** Options are taken as the definition has them, a line each, or said by name. */
function address(query) {
  const wrong = [];
  const pairs = [...new URLSearchParams(query)];
  const good = options(OPTIONS, protocol.options, pairs, (name, why) => wrong.push([name, why]));
  for (const [name, taken] of Object.entries(good)) {
    assert.ok(Object.hasOwn(protocol.options, name));
    assert.deepEqual(OPTIONS[name](taken), taken);
  }
  assert.equal(lines(good).split("\n").length, Object.keys(good).length + 1);
  assert.ok(wrong.every(([, why]) => typeof why === "string" && why.length < 300 && !/[\n\t]/.test(why)));
  // What is said of a name goes out as a message of its own; names of strangers are made fit there.
  assert.ok(pairs.length >= Object.keys(good).length + wrong.length);
  nearest(query, Object.keys(protocol.options));
}

/** Answers as JSON become pairs that come back, or names of what was left out. */
function prefill(text) {
  const wrong = [];
  const link = carried(text, (name) => wrong.push(name));
  if (link === undefined) return;
  assert.ok(!/[#\s"<>]/.test(link));
  const pairs = link.split("&").filter(Boolean);
  for (const pair of pairs) {
    const [name, said, ...more] = pair.split("=").map(decodeURIComponent);
    assert.ok(typeof name === "string" && typeof said === "string" && more.length === 0, pair);
  }
  const facts = JSON.parse(text);
  const ofRecords = (rows) => rows.reduce((sum, row) => sum + Math.max(1, Object.keys(row).length), 0);
  const isRecords = (fact) => Array.isArray(fact) && fact.length && fact.every((row) => row && typeof row === "object" && !Array.isArray(row));
  const wanted = Object.values(facts).reduce((sum, fact) => sum + (isRecords(fact) ? ofRecords(fact) : 1), 0);
  assert.equal(pairs.length + wrong.length, wanted, "no fact is lost without a word");
  for (const [name, fact] of Object.entries(facts)) {
    if (typeof fact === "string" && fact.isWellFormed() && name.isWellFormed()) {
      assert.ok(pairs.includes([name, fact].map(spelled).join("=")), `${name} is ${fact}`);
    }
  }
}

const spelled = (part) => encodeURIComponent(part).replace(/%(5B|5D|3A|2F|2C)/g, decodeURIComponent);

/** Any colour is worn so that it can be read. */
function theme(text) {
  const accent = kinds.color(text.trim());
  if (!accent) return;
  for (const [scheme, { paper, ground }] of Object.entries(SCHEMES)) {
    const { accent: shade, on, soft, short } = colours(accent, scheme);
    for (const colour of [shade, on, soft]) assert.equal(kinds.color(colour), colour);
    for (const under of [paper, ground, on]) assert.ok(contrast(shade, under) >= AA, `${accent} in ${scheme}: ${shade} on ${under}`);
    assert.equal(short === undefined, shade.toLowerCase() === colours(shade, scheme).accent && colours(accent, scheme).short === undefined);
  }
}

/** The kinds by themselves: what is taken is the same, and is taken again. */
function single(text) {
  const one = value(text);
  for (const name of ["id", "color", "file", "hash", "date", "flag"]) same(kinds[name], one);
  for (const take of [kinds.text(200), kinds.number(0, 24), kinds.bytes(4_000_000)]) same(take, one);
  const several = kinds.ids(20)(one);
  if (several) assert.deepEqual(kinds.ids(20)(several.join(" ")), several);
}

function same(take, one) {
  const taken = take(one);
  if (taken === undefined) return;
  assert.equal(taken, one);
  assert.equal(take(taken), taken);
}

/**
 * A conversation, a line each: who speaks (`a`, `b`: origins of the page around; `n`: one without; `x`: somebody else; `t`: the program), and
 * what. The frame posts nothing before it was greeted, to nobody but who greeted it last, and nothing that is not in the protocol.
 */
function conversation(text) {
  posted = [];
  const heard = [];
  const on = (type) => (...what) => heard.push([type, ...what]);
  const tell = open(Object.fromEntries([...Object.keys(frame), "refused"].map((type) => [type, on(type)])), "0.1.0");
  let host;
  for (const line of text.split("\n").slice(0, 40)) {
    const [who, said] = [line[0], value(line.slice(1))];
    const origin = { a: "https://a.example", b: "https://b.example", n: "null" }[who] ?? "https://x.example";
    const before = [posted.length, heard.length];
    if (who === "t") {
      const told = tell(said?.type, said?.fields);
      assert.ok(host || posted.length === before[0], "nobody is told before somebody greets");
      assert.ok(told || posted.length === before[0], "what is not told is not posted");
    } else {
      listener({ source: who === "x" ? {} : around, origin, data: said?.constructor === Object ? { app, v, ...said } : said });
      const greeted = heard.slice(before[1]).find(([type]) => type === "hello");
      if (greeted) host = { origin, id: said.id, nonce: said.nonce };
      for (const [type] of heard.slice(before[1])) assert.ok(host?.origin === origin && (Object.hasOwn(frame, type) || type === "refused"));
      assert.ok(who !== "x" || (posted.length === before[0] && heard.length === before[1]), "strangers are not heard");
    }
    for (const [out, target] of posted.slice(before[0])) {
      assert.equal(target, host.origin === "null" ? "*" : host.origin);
      assert.ok(out.type !== "result" || host.origin !== "null", "no result goes to a page without a name");
      assert.ok(opened(hostMessages, { id: kinds.is(host.id), nonce: kinds.is(host.nonce) }, out), JSON.stringify(out));
    }
  }
}

export const LAWS = [message, address, prefill, theme, single, conversation];

/** Tries some bytes: the first says on what. */
export function fuzz(data) {
  if (data.length) LAWS[data[0] % LAWS.length](Buffer.from(data.subarray(1)).toString("utf8"));
}
