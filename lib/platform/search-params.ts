/** The parameters of a page's address, as Next.js gives them. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** A parameter, the first where it came several times; empty where it is missing. */
export function readParam(params: SearchParams, name: string): string {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
