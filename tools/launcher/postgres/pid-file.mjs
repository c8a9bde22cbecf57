// @ts-check

/**
 * What a PostgreSQL server writes about itself into `postmaster.pid`, one fact a line.
 * @typedef {{ pid: number, dataDir: string, port: number }} PidFile
 */

/**
 * Reads a `postmaster.pid`; undefined when it is empty or cut short, as a crash can leave it.
 * @param {string} text
 * @returns {PidFile | undefined}
 */
export function parsePidFile(text) {
  const [pid, dataDir, , port] = text.split("\n").map((line) => line.trim());
  if (!dataDir || !isNumber(pid) || !isNumber(port)) return undefined;
  return { pid: Number(pid), dataDir, port: Number(port) };
}

/** @param {string | undefined} text @returns {text is string} */
function isNumber(text) {
  return text !== undefined && /^[1-9]\d*$/.test(text);
}
