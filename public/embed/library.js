// A file of notices that a bureau serves itself: its bytes, or why they could not be had. What is in it, the program checks.

/** Most bytes that it may have. */
export const LARGEST = 4_000_000;
/** How long it may take, in milliseconds. */
export const PATIENCE = 20_000;

/**
 * Fetches the file.
 *
 * @param url where it is
 * @returns its bytes, or `missing`, `large`, `late`
 */
export async function bring(url) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(url, { signal: stop.signal, credentials: "same-origin" });
    if (!answer.ok) return "missing";
    if (Number(answer.headers.get("content-length")) > LARGEST) return "large";
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > LARGEST ? "large" : bytes.length ? bytes : "missing";
  } catch (error) {
    console.warn(error);
    return stop.signal.aborted ? "late" : "missing";
  } finally {
    clearTimeout(clock);
  }
}
