// What is known of what comes from other pages, as `fuzz.mjs` takes it.

import { corpus } from "./support.mjs";

const { LAWS } = await import("./fuzz.mjs");
const [message, address, prefill, theme, single] = LAWS.keys();
const input = (law, text) => Buffer.concat([Buffer.from([law]), Buffer.from(text)]);

/** What is known, as the fuzzer takes it. */
export function seeds() {
  const { accepted, refused } = corpus();
  const messages = [...accepted, ...refused].map(({ message = {}, whole }) => {
    const { type, ...fields } = message;
    return typeof type === "string" ? `${type}\n${JSON.stringify(fields)}` : `!\n${JSON.stringify(whole ?? message)}`;
  });
  const queries = ["notice=js2023+js2021&category=star&lang=zh-CN&accent=%23a61e1e", "radius=0&font-size=18&library=a.notices&x=1&__proto__=a"];
  const facts = ['{"a":480,"b":true,"c":"苏州 A&B","d":["x","y"],"e":[],"f":[{"g":3},{}]}', '{"a":null,"b":{"c":1},"d":[1]}', "[]", "{}"];
  const colors = ["#fff", "#000000", "#a61e1e", "#777", "#7f7f7f", "red"];
  const ones = ['"2023-02-28"', '"a,b c"', '["a","b"]', "true", "24", '{"$bytes":4}', '"sha256:"', '"embed.notices"'];
  const of = (law, texts) => texts.map((text) => input(law, text));
  return [...of(message, messages), ...of(address, queries), ...of(prefill, facts), ...of(theme, colors), ...of(single, ones)];
}
