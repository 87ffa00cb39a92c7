// What is known of what comes from other pages, as `fuzz.mjs` takes it.

import { corpus } from "./support.mjs";

const { LAWS } = await import("./fuzz.mjs");
const [message, address, prefill, theme, single, conversation] = LAWS.keys();
const input = (law, text) => Buffer.concat([Buffer.from([law]), Buffer.from(text)]);

/** What is known, as the fuzzer takes it. */
export function seeds() {
  const { accepted, refused } = corpus();
  const messages = [...accepted, ...refused].map(({ message = {}, whole }) => {
    const { type, ...fields } = message;
    return typeof type === "string" ? `${type}\n${JSON.stringify(fields)}` : `!\n${JSON.stringify(whole ?? message)}`;
  });
  const queries = ["notice=js2023+js2021&category=star&lang=zh-CN&accent=%23a61e1e", "radius=0&font-size=18&library=a.notices&x=1&__proto__=a"];
  const facts = ['{"a":480,"b":true,"c":"苏州 A&B","d":["x","y"],"e":[],"f":[{"g":3,"h":"x","i":true},{}]}', '{"a":null,"b":{"c":1},"d":[1]}', "[]", "{}"];
  const colors = ["#fff", "#000000", "#a61e1e", "#777", "#7f7f7f", "red"];
  const ones = ['"2023-02-28"', '"a,b c"', '["a","b"]', "true", "24", '{"$bytes":4}', '"sha256:"', '"embed.notices"'];
  const line = '"id":"e1","nonce":"1-2"';
  const hello = `{${line},"type":"hello","library":false}`;
  const result = { notice: "a", edition: "b", rules: `sha256:${"0".repeat(64)}`, outcomes: [{ category: "a", outcome: "ready" }] };
  const told = ['{"type":"step","fields":{"section":"a","n":1,"of":2}}', JSON.stringify({ type: "result", fields: result })];
  const talks = [
    `a${hello}\na{${line},"type":"view","top":1,"height":2}\nt${told[0]}\nb{${line},"type":"theme"}`,
    `t${told[0]}\nt{"type":"problem","fields":{"option":"a","why":"b"}}\nn${hello}\nt${told[1]}\nb${hello}\nt{"type":"finished","fields":{}}`,
    `a${hello}\nt${told[1]}`,
    `x${hello}\na{${line},"type":"library"}\na${hello}\na{"id":"e2","nonce":"1-2","type":"theme"}\na{${line},"type":"view"}`,
  ];
  const of = (law, texts) => texts.map((text) => input(law, text));
  return [...of(message, messages), ...of(address, queries), ...of(prefill, facts), ...of(theme, colors), ...of(single, ones), ...of(conversation, talks)];
}
