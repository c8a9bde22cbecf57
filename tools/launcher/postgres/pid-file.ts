/** What a PostgreSQL server writes about itself into `postmaster.pid`, one fact a line. */
export type PidFile = { pid: number; dataDir: string; port: number };

/** Reads a `postmaster.pid`; undefined when it is empty or cut short, as a crash can leave it. */
export function parsePidFile(text: string): PidFile | undefined {
  const [pid, dataDir, , port] = text.split("\n").map((line) => line.trim());
  if (!dataDir || !isNumber(pid) || !isNumber(port)) return undefined;
  return { pid: Number(pid), dataDir, port: Number(port) };
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d*$/.test(text);
}
