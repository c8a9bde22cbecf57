// @ts-check

const isTerminal = process.stdout.isTTY === true;
const width = 14;
/** The steps that are under way: on a terminal they share the last line. @type {Set<string>} */
const running = new Set();

// The reader of our output may be gone before we are (a closed terminal, `| head`): that stops nothing.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/**
 * Does one step and shows it: with the seconds running on a terminal, as plain lines elsewhere.
 * The work's answer, when it is a text, stands beside the step.
 * @template T
 * @param {string} title @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = Date.now();
  const label = title.padEnd(width);
  const beat = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    if (isTerminal) process.stdout.write(`\r  ${[...running].join(", ")} … ${seconds} s\x1b[K`);
    else if (seconds % 10 === 0) say(`  ${label} … ${seconds} s`);
  }, 1000);
  running.add(title);
  if (isTerminal) process.stdout.write(`\r  ${[...running].join(", ")} …`);
  try {
    const result = await work();
    const took = Date.now() - begun;
    const note = typeof result === "string" ? result : "";
    const time = took >= 1000 ? `${(took / 1000).toFixed(1)} s` : "";
    say(`${isTerminal ? "\r\x1b[K" : ""}✓ ${label} ${[note, time].filter(Boolean).join(", ")}`.trimEnd());
    return result;
  } catch (error) {
    say(`${isTerminal ? "\r\x1b[K" : ""}✗ ${label}`.trimEnd());
    throw error;
  } finally {
    clearInterval(beat);
    running.delete(title);
  }
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}
