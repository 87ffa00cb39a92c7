// Small things that both sides of the line need.

/** 128 bits of chance, in digits. */
export const chance = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

/** Says whether one more is within 60 a second, or 120 at once; `now` is in milliseconds. */
export function bucket() {
  let left = 120;
  let last = 0;
  return (now = performance.now()) => {
    left = Math.min(120, left + (now - last) * 0.06);
    last = now;
    return left >= 1 && left--;
  };
}
