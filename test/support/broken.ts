/** Which of the rules are broken, as sentences about `what`. */
export function broken(what: string, rules: Record<string, boolean>): string[] {
  return Object.entries(rules).flatMap(([words, isBroken]) => (isBroken ? [`${what} ${words}`] : []));
}
