// Looks for bytes that break a law of `fuzz.mjs`, led by what of the scripts they reach: an input that reaches a new block, or one more
// often than any before by a power of two, is kept and changed further.
//
//     node fuzz-run.mjs SECONDS FOLDER FOUND     keeps inputs in FOLDER, those that break a law in FOUND

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { dice, protocol } from "./support.mjs";

const [seconds, folder, found] = process.argv.slice(2);
const { fuzz } = await import("./fuzz.mjs");
const { seeds } = await import("./fuzz-seeds.mjs");

/** Longest input. */
const MOST = 1024;
const roll = dice(Date.now());
const pick = (list) => list[roll(list.length)];

const session = new Session();
session.connect();
const ask = (method, params) => {
  let answer;
  session.post(method, params, (error, result) => (answer = error ?? result));
  return answer;
};
ask("Profiler.enable");
ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** What was reached so far: places, each with how often, by powers of two. */
const reached = new Map();
function isNew() {
  let news = false;
  for (const { url, functions } of ask("Profiler.takePreciseCoverage").result) {
    if (!url.includes("/public/embed/")) continue;
    for (const { ranges } of functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        const place = `${url} ${startOffset} ${endOffset}`;
        const often = count && Math.min(8, 32 - Math.clz32(count));
        if (often > (reached.get(place) ?? 0)) {
          reached.set(place, often);
          news = true;
        }
      }
    }
  }
  return news;
}

const WORDS = [
  ...Object.keys(protocol().options),
  ...Object.keys(protocol().messages),
  ...Object.values(protocol().messages).flatMap(({ fields }) => Object.keys(fields)),
  ...'{ } [ ] " : , & = # % + ! \n \\ null true 0 -1 1e999 1.5 9007199254740993 \\u0000 \\ud800 \\u202e __proto__ constructor toString {"$bytes":1} #fff'.split(" "),
  "2023-02-29",
  "2024-02-29",
  "sha256:" + "a".repeat(64),
  "汉",
  "\u{1f600}",
  "%5B",
  "unsure",
];

/** An input changed in a few places. */
function changed(all) {
  let bytes = pick(all);
  for (let n = 1 + roll(4); n > 0; n--) {
    const at = roll(bytes.length + 1);
    const to = Math.min(bytes.length, at + roll(1 << roll(6)));
    const put = [
      () => Buffer.from([roll(256)]),
      () => Buffer.from(pick(WORDS)),
      () => Buffer.from(`"${pick(WORDS)}":${roll(2) ? roll(300) : `"${pick(WORDS)}"`},`),
      () => bytes.subarray(at, to),
      () => Buffer.alloc(0),
      () => Buffer.concat(Array(1 + roll(40)).fill(bytes.subarray(at, to))),
      () => {
        const other = pick(all);
        const from = roll(other.length);
        return other.subarray(from, from + roll(80));
      },
    ];
    const what = pick(put)();
    bytes = Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(roll(2) ? to : at)]).subarray(0, MOST);
  }
  return bytes;
}

const name = (bytes) => createHash("sha1").update(bytes).digest("hex");
mkdirSync(folder, { recursive: true });
mkdirSync(found, { recursive: true });
const kept = [...seeds(), ...readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`))].filter((bytes) => bytes.length <= MOST);
const said = new Set();
let runs = 0;
const end = Date.now() + seconds * 1000;

function attempt(bytes) {
  runs++;
  const start = Date.now();
  try {
    fuzz(bytes);
    if (Date.now() - start > 2000) throw new Error("it takes longer than two seconds");
  } catch (error) {
    // Once for each place that says so.
    const where = String(error.stack).match(/fuzz\.mjs:\d+|embed\/\w+\.js:\d+/)?.[0] ?? error.message;
    if (said.has(where)) return;
    said.add(where);
    writeFileSync(`${found}/embed_js-crash-${name(bytes)}`, bytes);
    console.error(error);
  }
}

for (const bytes of kept) attempt(bytes);
isNew();
while (Date.now() < end) {
  // Asking takes longer than trying: many are tried at once, and one by one only when together they reached something.
  const batch = Array.from({ length: 64 }, () => changed(kept));
  batch.forEach(attempt);
  const before = new Map(reached);
  if (!isNew()) continue;
  reached.clear();
  before.forEach((often, place) => reached.set(place, often));
  for (const bytes of batch) {
    attempt(bytes);
    if (isNew()) {
      kept.push(bytes);
      writeFileSync(`${folder}/${name(bytes)}`, bytes);
    }
  }
}
const places = [...reached.values()].filter(Boolean).length;
console.log(`stat::number_of_executed_units: ${runs}\ncov: ${places} ft: ${[...reached.values()].reduce((a, b) => a + b, 0)} corp: ${kept.length}`);
