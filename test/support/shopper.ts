import { serializeCart } from "@/lib/cart/cart";
import { sign } from "@/lib/platform/cookies";
import { randomToken } from "@/lib/platform/ids";
import { hiddenFields, toForm } from "./forms";

export type Goods = { sku: string; quantity: number }[];

/** What shoppers type. */
export const typed = {
  name: "Ana Pérez",
  email: "ana@example.com",
  phone: "099 123 456",
  documentType: "ci",
  document: "12345672",
  delivery: "pickup",
  means: "card",
  installments: "1",
};

/** Longer than a page takes on a busy machine; a browser would wait longer still. */
const patience = 60_000;

let known = 0;

/** The shop says that something is wrong with it: a page for another try. */
export class ShopUnwell extends Error {
  constructor(
    asked: string,
    readonly status: number,
    readonly text: string,
  ) {
    super(`${asked} answered ${status}: ${titleOf(text)}`);
  }
}

/** Where a submitted form leads, or the page that it comes back on. */
export type Answer = { status: number; location: string; text: string };

/**
 * Somebody who shops without JavaScript: reads pages, posts their forms, follows nothing by itself.
 * The address they seem to come from is their own, as behind a proxy, so that none uses up another's tries.
 */
export class Shopper {
  private readonly cart: string;
  private readonly address = `2001:db8:0:${(++known).toString(16)}::1`;

  constructor(
    goods: Goods,
    readonly cartId = randomToken(),
    /** Of a customer who is signed in. */
    private readonly login = "",
  ) {
    this.cart = encodeURIComponent(sign("cart", serializeCart({ id: cartId, items: goods })));
  }

  /** What a browser sends with every request. */
  get cookie(): string {
    return [`cart=${this.cart}`, this.login].filter(Boolean).join("; ");
  }

  /** The checkout form as it stands, filled in. Null when there is none: the cart is paid, or can't be. */
  async fillCheckout(shopUrl: string): Promise<FormData | null> {
    const response = await this.fetch(`${shopUrl}/checkout`);
    const text = await readPage(response);
    if (!response.ok) throw new ShopUnwell("GET /checkout", response.status, text);
    const hidden = hiddenFields(text, 'name="seen"');
    if (!hidden) return null;
    const data = toForm(hidden);
    for (const [name, value] of Object.entries(typed)) data.set(name, value);
    return data;
  }

  /** Presses the button. */
  async submit(shopUrl: string, form: FormData): Promise<Answer> {
    const response = await this.fetch(`${shopUrl}/checkout`, {
      method: "POST",
      body: form,
      headers: { origin: shopUrl },
    });
    const location = response.headers.get("location") ?? "";
    const text = location ? await response.text() : await readPage(response);
    if (response.status >= 500) throw new ShopUnwell("POST /checkout", response.status, text);
    return { status: response.status, location, text };
  }

  /** Comes back from Plexo, or looks again. */
  async seeResult(shopUrl: string, token: string): Promise<number> {
    const response = await this.fetch(`${shopUrl}/checkout/result/${token}`);
    await response.arrayBuffer();
    return response.status;
  }

  private fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: this.cookie, "x-forwarded-for": this.address };
    return fetch(url, { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(patience) });
  }
}

/** What a page says that it is. */
function titleOf(html: string): string {
  return html.match(/<title>([^<]*)/)?.[1] ?? html.slice(0, 200);
}

/** The whole page. Node.js 20 takes a compressed answer that was cut for one that ended there. */
async function readPage(response: Response): Promise<string> {
  const page = await response.text();
  if (!page.includes("</html>")) throw new TypeError("The page was cut.");
  return page;
}
