import type { RunningSandbox } from "../start";
import { call, sessionBody } from "./harness";

export const DEFAULT_URL = "https://shop.example.com/result/1001";
export const CANCEL_URL = "https://shop.example.com/cancel/1001";

/** Opens a page as a browser does, without going on to where it may be sent. */
export async function open(page: string, language = "es-UY") {
  const response = await fetch(page, { headers: { "accept-language": language }, redirect: "manual" });
  return {
    status: response.status,
    location: response.headers.get("location"),
    headers: response.headers,
    text: (await response.text()).replaceAll("\u00a0", " "),
  };
}

interface Changes {
  settings?: object;
  paymentRequest?: object;
  token?: string;
}

/** A checkout session that is not quite the usual one, and the address of its page. */
export async function sessionWith(
  sandbox: RunningSandbox,
  { settings, paymentRequest, ...changes }: Changes,
  callbackUrl?: string,
) {
  const usual = sessionBody(callbackUrl);
  const body = {
    ...usual,
    ...changes,
    paymentRequest: { ...usual.paymentRequest, ...paymentRequest },
    settings: { ...usual.settings, ...settings },
  };
  const { json } = await call(sandbox, "/v1/sessions", { body });
  return { id: json.id as string, page: json.actions[0].href as string };
}

/** A session whose payer chooses the amount, in pesos or dollars. */
export const flexible = (bounds: object = {}) => ({
  settings: {
    checkout: {
      amountMode: "flexible",
      flexibleAmount: { allowedCurrencies: ["UYU", "USD"], minAmount: 100, maxAmount: 5000.5, ...bounds },
    },
  },
});

/** What an answer redirects to, as an address to open. */
export const target = (sandbox: RunningSandbox, { location }: { location: string | null }) =>
  new URL(location ?? "", sandbox.url).href;
