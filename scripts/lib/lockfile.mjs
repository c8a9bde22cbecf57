// @ts-check

/**
 * @typedef {{ version?: string, license?: string, dev?: boolean, engines?: object, optional?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 */

const systems = ["darwin", "linux", "win32", "freebsd", "openbsd", "netbsd", "android", "aix", "sunos"];
const processors = ["arm64", "x64", "ia32", "wasm32", "ppc64", "riscv64", "s390x", "loong64", "mips64el"];

/**
 * The packages for single platforms that something in a lock file wants and the file doesn't name, as the
 * entries that it should have.
 * @param {Record<string, Entry>} packages the lock file's `packages`
 * @returns {Record<string, Entry>}
 */
export function missingPlatformPackages(packages) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const isThere = packages[`node_modules/${name}`] ?? packages[`${place}/node_modules/${name}`];
      const platform = platformOf(name);
      if (isThere || !platform || !/^\d/.test(version)) continue;
      missing[`node_modules/${name}`] = {
        version,
        cpu: platform.cpu,
        ...(entry.dev && { dev: true }),
        ...(platform.libc && { libc: platform.libc }),
        ...(entry.license && { license: entry.license }),
        optional: true,
        ...(platform.os && { os: platform.os }),
      };
    }
  }
  return missing;
}

/** @param {string} name */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu =
    processors.find((processor) => words.includes(processor)) ?? (words.includes("arm") ? "arm" : undefined);
  if (!cpu || !(os || cpu === "wasm32")) return undefined;
  const libc = words.includes("musl")
    ? ["musl"]
    : words.some((word) => /^gnu/.test(word))
      ? ["glibc"]
      : undefined;
  return { os: os && [os], cpu: [cpu], libc: os === "linux" ? libc : undefined };
}
