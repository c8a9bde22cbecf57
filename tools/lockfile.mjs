// @ts-check

/**
 * An entry of a lock file's `packages`, which it names by the place of the package.
 * @typedef {{ integrity?: string, link?: boolean, inBundle?: boolean, dev?: boolean, dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string> }} Entry
 */

/**
 * The places of packages that come from the registry and have no hash to hold what comes against. What is
 * bundled in another package comes with that one's.
 * @param {Record<string, Entry>} packages
 */
export function placesWithoutHash(packages) {
  return Object.entries(packages).flatMap(([place, { integrity, link, inBundle }]) =>
    place.includes("node_modules/") && !link && !inBundle && !integrity ? [place] : [],
  );
}

/**
 * What packages want and the lock file doesn't have: `npm ci` refuses such a file on the platforms that it is for.
 * @param {Record<string, Entry>} packages
 */
export function missingPackages(packages) {
  return Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter(
      (name) => !foldersFrom(place).some((folder) => packages[`${folder}node_modules/${name}`]),
    ),
  );
}

/** The names of what `npm ci --omit=dev` installs. @param {Record<string, Entry>} packages */
export function productionPackages(packages) {
  return Object.entries(packages).flatMap(([place, { link, dev }]) =>
    place.includes("node_modules/") && !link && !dev ? [place.replace(/^.*node_modules\//, "")] : [],
  );
}

/** The folders where Node.js looks for what a package wants, from its own up. @param {string} place */
function foldersFrom(place) {
  const folders = [...place.matchAll(/(?<=^|\/)node_modules\//g)].map(({ index }) => place.slice(0, index));
  return [place ? `${place}/` : "", ...folders, ""];
}
