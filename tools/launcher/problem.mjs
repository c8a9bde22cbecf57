// @ts-check

/** Something a person can put right. Its message is all that they see: one sentence, what and what to do. */
export class Problem extends Error {}

/** @type {Record<string, (path: string) => string>} */
const sentences = {
  ENOSPC: (path) => `The disk is full${at(path, "while writing")}: free some space and run it again.`,
  EDQUOT: (path) =>
    `The disk quota is used up${at(path, "while writing")}: free some space and run it again.`,
  EACCES: (path) => `No permission${at(path, "to write")}: run it as the folder's owner, or set DATA_DIR.`,
  EPERM: (path) => `No permission${at(path, "to change")}: run it as the folder's owner, or set DATA_DIR.`,
  EROFS: (path) => `The disk is read-only${at(path, "at")}: set DATA_DIR to a folder that can be written.`,
  ENOTDIR: (path) =>
    `A file stands where a folder should be${at(path, "at")}: move it away, or set DATA_DIR.`,
};

/**
 * What to tell a person about an error, in one sentence and without a stack.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Problem) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path, dest } = /** @type {NodeJS.ErrnoException & { dest?: string }} */ (error);
  const known = code ? sentences[code] : undefined;
  return known ? known(dest ?? path ?? "") : error.message;
}

/**
 * The same, for a child's output: a full disk is worth more than the trouble that it led to.
 * @param {string} output
 */
export function explainOutput(output) {
  return /ENOSPC|No space left on device/.test(output) ? sentences.ENOSPC?.("") : undefined;
}

/** @param {string} path @param {string} words */
function at(path, words) {
  return path ? ` ${words} ${path}` : "";
}
