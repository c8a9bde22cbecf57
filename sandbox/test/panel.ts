import type { RunningSandbox } from "../start";

/** A page of the panel. */
export const page = async (sandbox: RunningSandbox, path = "") =>
  (await fetch(`${sandbox.url}/_sandbox${path}`)).text();

/** Posts a form of the panel from a page of it, as a browser does, and answers the page that it leads to. */
export async function send(
  sandbox: RunningSandbox,
  to: string,
  fields: Record<string, string> = {},
  from = "",
) {
  const response = await fetch(`${sandbox.url}/_sandbox${to}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { referer: `${sandbox.url}/_sandbox${from}` },
  });
  return { path: new URL(response.url).pathname, text: await response.text() };
}
