// @ts-check
// Old versions of Node.js must be able to read this file, so it uses nothing new.

const needed = [20, 19];

/** Whether Node.js is recent enough. @param {string} version as in `process.versions.node` */
export function isRecentEnough(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0] || 0;
  return major > needed[0] || (major === needed[0] && (parts[1] || 0) >= needed[1]);
}

/** Ends the process with one sentence when Node.js is too old. */
export function checkNode() {
  const version = process.versions.node;
  if (isRecentEnough(version)) return;
  console.error(`Node.js ${needed.join(".")} or newer is needed, and this is ${version}.`);
  process.exit(1);
}
