// Looks that a bureau chooses can be read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, script, text } from "./support.mjs";

const { AA, SCHEMES, colours, contrast, least, luminance, wear } = await script("theme.js");

const near = (a, b) => assert.ok(Math.abs(a - b) < 0.005, `${a} is not ${b}`);

test("contrast is that of WCAG 2", () => {
  near(contrast("#000000", "#ffffff"), 21);
  near(contrast("#fff", "#fff"), 1);
  // Two that are known for being just under and just over.
  near(contrast("#777777", "#ffffff"), 4.48);
  near(contrast("#767676", "#ffffff"), 4.54);
  near(contrast("#ff0000", "#ffffff"), 4);
  near(luminance("#808080"), 0.2159);
});

test("accents stand on what the styles of the page say", () => {
  const css = text("public/css/settings.css");
  const long = (color) => (color.length === 4 ? `#${[...color.slice(1)].map((c) => c + c).join("")}` : color);
  for (const part of ["paper", "ground"]) {
    const [, day, night] = css.match(new RegExp(`--${part}: var\\(--by-day, (#[0-9a-f]{3,6})\\) var\\(--by-night, (#[0-9a-f]{3,6})\\);`));
    assert.deepEqual([SCHEMES.light[part], SCHEMES.dark[part]], [long(day), long(night)], part);
  }
});

test("an accent that can be read stays as it is", () => {
  assert.equal(colours("#a61e1e", "light").accent, "#a61e1e");
  assert.equal(colours("#a61e1e", "light").short, undefined);
  assert.equal(colours("#a61e1e", "light").on, "#ffffff");
  assert.ok(Math.abs(colours("#a61e1e", "dark").short - least("#a61e1e", "dark")) < 1e-9);
});

test("any accent comes out readable in both schemes, and so does what is written on it", () => {
  const roll = dice(6);
  for (let n = 0; n < 3_000; n++) {
    const accent = `#${roll(0x1000000).toString(16).padStart(6, "0")}`;
    for (const scheme of ["light", "dark"]) {
      const { accent: shade, on, soft, short } = colours(accent, scheme);
      assert.ok(least(shade, scheme) >= AA && contrast(shade, on) >= AA, `${accent} ${scheme}: ${shade}`);
      assert.match(soft, /^#[0-9a-f]{6}$/);
      assert.equal(short === undefined, shade === accent, accent);
    }
  }
});

test("a theme is worn, said of, and taken off again", () => {
  const styles = new Map();
  const root = { dataset: {}, style: { setProperty: (name, value) => styles.set(name, value), removeProperty: (name) => styles.delete(name) } };
  const said = [];
  wear(root, { accent: "#a61e1e", radius: 0, "font-size": 18, scheme: "dark" }, (...what) => said.push(what));
  assert.equal(root.dataset.scheme, "dark");
  assert.deepEqual([...styles.keys()], ["color-scheme", "--radius", "font-size", "--accent", "--accent-soft", "--on-accent"]);
  assert.equal(styles.get("--radius"), "0px");
  assert.equal(styles.get("font-size"), "calc(var(--size) * 1.125)");
  assert.equal(said.length, 1);
  assert.match(said[0].join(), /^accent,dark: .*2\.21 < 4\.5; #[0-9a-f]{6}$/);
  wear(root, {}, () => assert.fail());
  assert.deepEqual([[...styles.keys()], root.dataset.scheme], [[], undefined]);
});
