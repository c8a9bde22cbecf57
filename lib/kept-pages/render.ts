import { request } from "node:http";
import type { Currency } from "../money";
import { cookieName } from "../platform/cookies";
import { internalHeaders } from "../platform/internal-headers";
import { ownAddress } from "../platform/own-address";
import { marks } from "./marks";
import { withoutScripts } from "./scripts";
import { KeptText } from "./text";

/** A page as it was rendered, with holes where answers differ. */
export type KeptPage = {
  status: number;
  text: KeptText;
  /** Headers of the rendering that go with every answer; the policy has the nonce's mark in it. */
  headers: Record<string, string>;
};

const carried = ["content-security-policy", "link", "retry-after"] as const;

/** Longest that a rendering may take; milliseconds. */
const patience = 20_000;

/** Renders a page of the catalogue to be kept. */
export async function renderPage(address: string, currency: Currency): Promise<KeptPage> {
  const { status, headers, body } = await askAsNobody(address, currency);
  const kept = carried.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []));
  return { status, text: KeptText.cut(withoutScripts(body)), headers: Object.fromEntries(kept) };
}

/** Renders a page with marks in it: this process asks itself, as a visitor who has nothing but the choice of a currency. */
export function askAsNobody(address: string, currency: Currency): Promise<Asked> {
  return askOurselves(address, {
    accept: "text/html",
    "accept-encoding": "identity",
    cookie: `${cookieName("currency")}=${currency}`,
    [internalHeaders.keep]: marks.secret,
  });
}

type Asked = { status: number; headers: NodeJS.Dict<string | string[]>; body: string };

function askOurselves(address: string, headers: Record<string, string>): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(address, ownAddress()), { headers, timeout: patience }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks).toString() });
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`${address} was not rendered within ${patience} ms.`)));
    asked.on("error", reject);
    asked.end();
  });
}
