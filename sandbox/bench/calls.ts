import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true });
const auth = "221:sandbox-key";

/** Costs the computer a third of what `fetch` does, which leaves the rest to the sandbox. */
function ask(url: string, method = "GET", body?: object): Promise<unknown> {
  const sent = body && JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, auth }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.once("error", reject);
      response.once("end", () => {
        const { statusCode = 0 } = response;
        if (statusCode < 300) resolve(JSON.parse(text));
        else reject(new Error(`${statusCode} from ${method} ${url}: ${text}`));
      });
    });
    asked.once("error", reject);
    asked.end(sent);
  });
}

const post = (url: string, body: object) => ask(url, "POST", body);

/** The calls of a load test's shop and payer. Session number `n` has references of its own. */
export function callsOf(url: string) {
  const api = `${url}/v1`;
  const control = `${url}/_sandbox/api`;
  return {
    create: async (n: number, callbackUrl?: string) => {
      const session = await post(`${api}/sessions`, {
        merchantId: 3243,
        referenceId: `session-${n}`,
        type: "checkout",
        paymentRequest: {
          referenceId: `payment-${n}`,
          invoiceNumber: `A-${n}`,
          installments: 1,
          amount: { total: 1990.5, currency: "UYU" },
          metadata: { orderId: `order-${n}` },
        },
        browserDetails: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0 (X11; Linux x86_64)" },
        settings: {
          callbacks: callbackUrl ? { paymentCallbackUrl: callbackUrl } : {},
          redirects: {
            defaultUrl: "http://localhost:3000/result",
            cancelUrl: "http://localhost:3000/cancel",
          },
        },
      });
      return (session as { id: string }).id;
    },
    pay: async (sessionId: string) => {
      const paid = (await post(`${control}/sessions/${sessionId}/pay`, {})) as { payment: { id: string } };
      return paid.payment.id;
    },
    /** From now on a payment is answered only when its callback was. */
    letPayersWait: () => ask(`${control}/rules`, "PUT", { callbacks: "before-redirect" }),
    get: (paymentId: string) => ask(`${api}/payments/${paymentId}`),
    findSession: (n: number) => ask(`${api}/sessions?merchantId=3243&referenceId=session-${n}&size=5`),
    findPayment: (n: number) => ask(`${api}/payments/query?merchantId=3243&referenceId=payment-${n}&size=5`),
    listByDate: (minDate: string, maxDate: string) =>
      ask(`${api}/sessions?merchantId=3243&minDate=${minDate}&maxDate=${maxDate}&size=20`),
    stats: async () => (await ask(`${control}/stats`)) as Stats,
  };
}

export interface Stats {
  rssBytes: number;
  heapUsedBytes: number;
  sessions: number;
  payments: number;
  deliveries: number;
}
