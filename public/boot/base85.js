// What `xtask/src/steps/base85.rs` wrote: five characters for four bytes, the last group shorter.

const LEFT_OUT = "\"&'-/<>\\`";

/** The bytes of a text. */
export function decoded(text) {
  const digits = new Uint8Array(127);
  for (let code = 33, digit = 0; code < 127; code++) if (!LEFT_OUT.includes(String.fromCharCode(code))) digits[code] = digit++;
  const groups = Math.ceil(text.length / 5);
  const bytes = new DataView(new ArrayBuffer(groups * 4));
  for (let i = 0; i < groups; i++) {
    let number = 0;
    for (let at = i * 5; at < i * 5 + 5; at++) number = number * 85 + (at < text.length ? digits[text.charCodeAt(at)] : 84);
    bytes.setUint32(i * 4, number);
  }
  return new Uint8Array(bytes.buffer, 0, text.length - groups);
}
