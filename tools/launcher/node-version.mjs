// @ts-check
// Old versions of Node.js must be able to read this file, so it uses nothing new.

const neededMajor = 20;
const neededMinor = 19;

/** Whether Node.js is recent enough. @param {string} version as in `process.versions.node` */
export function isRecentEnough(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0] || 0;
  return major > neededMajor || (major === neededMajor && (parts[1] || 0) >= neededMinor);
}

/** Ends the process with one sentence when Node.js is too old. */
export function checkNode() {
  const version = process.versions.node;
  if (isRecentEnough(version)) return;
  console.error(`Node.js ${neededMajor}.${neededMinor} or newer is needed, and this is ${version}.`);
  process.exit(1);
}
