// Runs in the page: fills in the form from a facts file, and watches what each keystroke takes.
(() => {
  const find = (id) => document.querySelector(`main [data-testid="${id}"]`);
  const say = (element, type) => element.dispatchEvent(new InputEvent(type, { bubbles: true }));
  const write = (element, text) => {
    element.value = text;
    say(element, "input");
  };
  /** Gives one answer, when its field is there. */
  const give = (name, value) => {
    const id = `field-${name}`;
    if (Array.isArray(value)) {
      if (value.some((item) => typeof item === "object")) return false;
      const boxes = value.map((one) => find(`${id}-${one}`));
      if (boxes.includes(null)) return false;
      boxes.filter((box) => !box.checked).forEach((box) => box.click());
      return true;
    }
    const option = find(`${id}-${value}`);
    if (option?.matches("option")) {
      const list = option.closest("select");
      list.value = option.value;
      say(list, "change");
      return true;
    }
    const element = option ?? find(id);
    if (!element?.matches("input, textarea")) return false;
    if (option) option.click();
    else write(element, String(value));
    return true;
  };
  // The page keeps its compiled code to itself: its memory is noted when it is made.
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, given) {
      const made = new Instance(...given);
      window.benchMemory = made.exports.memory ?? window.benchMemory;
      return made;
    },
  });
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  window.benchTyping = {
    /** Gives all answers, those that come into sight with others too; says how many. */
    async fill(answers) {
      const given = new Set();
      for (let before = -1; before < given.size; ) {
        before = given.size;
        for (const [name, value] of Object.entries(answers)) {
          if (given.has(name) || !give(name, value)) continue;
          given.add(name);
          await frame();
        }
      }
      return given.size;
    },
    /** Watches every keystroke from now on. */
    watch() {
      const seen = { keys: [], tasks: [] };
      new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
      let changes = 0;
      new MutationObserver((records) => (changes += records.length)).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const { port1, port2 } = new MessageChannel();
      const later = [];
      port1.onmessage = () => later.shift()();
      /** After what runs now, and what it has put off until it is done. */
      const afterwards = (call) => {
        later.push(call);
        port2.postMessage(0);
      };
      const typed = (event) => {
        const key = { script: 0, paint: 0, changes: 0 };
        const begin = performance.now();
        changes = 0;
        afterwards(() => {
          key.script = performance.now() - begin;
        });
        requestAnimationFrame(() => afterwards(() => {
          key.paint = performance.now() - event.timeStamp;
          key.changes = changes;
          seen.keys.push(key);
        }));
      };
      window.addEventListener("input", typed, { capture: true });
      return (window.benchSeen = seen) && true;
    },
    /** Edits an amount so many times without a pause but for the drawing. */
    async edit(name, times) {
      for (let i = 0; i < times; i += 1) {
        write(find(`field-${name}`), `${400 + (i % 200)}.${i % 10}`);
        if (i % 10 === 9) await frame();
      }
      await frame();
    },
  };
})();
