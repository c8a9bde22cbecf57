/** What the sandbox does with the callbacks; with `referenceId`, of that session alone. */
export type CallbackRule = {
  callbacks: "normal" | "drop" | "delay" | "repeat" | "after-redirect";
  referenceId?: string;
  delayMs?: number;
  times?: number;
};

/** What the next calls of an endpoint (all of them when none is named) run into. */
export type Fault = { endpoint?: string; times?: number } & (
  | { fault: "status"; status: number; body?: unknown }
  | { fault: "html" | "timeout-before" | "timeout-after" | "reset" }
  | { fault: "latency"; ms: number }
);

/** Amounts in minor units. */
export type SandboxSession = {
  id: string;
  merchantId: number;
  referenceId: string;
  state: string;
  url: string;
  payment: { referenceId: string; amount: number; currency: string; installments?: number };
  paymentMethodTypes?: string[];
  disableThreeds?: boolean;
  paymentCallbackUrl?: string;
  defaultUrl?: string;
  cancelUrl?: string;
  paymentIds: string[];
};

/** As Plexo's API answers it. */
export type SandboxPayment = { id: string; referenceId: string; status: string; sessionId?: string };

export type Delivery = {
  id: string;
  paymentId: string;
  sessionReferenceId: string;
  url: string;
  state: string;
  tries: { at: string; status?: number; error?: string }[];
  body: unknown;
};

/** Makes things go wrong at the sandbox, and shows what it did. Amounts and words are the sandbox's. */
export class SandboxControl {
  constructor(private readonly url: string) {}

  /** For all callbacks from now on, or one session's, until the test ends. */
  async rule(rule: CallbackRule): Promise<void> {
    await this.call("PUT", "/rules", rule);
  }

  async fault(fault: Fault): Promise<void> {
    await this.call("POST", "/faults", fault);
  }

  /** Newest first. */
  sessions(referenceId?: string): Promise<SandboxSession[]> {
    return this.list("/sessions", referenceId);
  }

  /** The one that a payer is sent to, however long ago it was made. */
  async sessionAt(url: string): Promise<SandboxSession | undefined> {
    return (await this.listAll<SandboxSession>("/sessions")).find((session) => session.url === url);
  }

  async expireSession(id: string): Promise<void> {
    await this.call("POST", `/sessions/${id}/expire`);
  }

  /** Pays as if a payer had, without a browser; with a good card when no number is given. */
  async pay(sessionId: string, number?: string): Promise<SandboxPayment> {
    const answer = await this.call<{ payment: SandboxPayment }>("POST", `/sessions/${sessionId}/pay`, {
      ...(number && { number }),
    });
    return answer.payment;
  }

  /** Newest first. */
  payments(referenceId?: string): Promise<SandboxPayment[]> {
    return this.list("/payments", referenceId);
  }

  /** Decides a pending payment. */
  settle(paymentId: string, status: "approved" | "denied"): Promise<SandboxPayment> {
    return this.call("POST", `/payments/${paymentId}/settle`, { status });
  }

  /** The callbacks, sent or kept back, with every try. Newest first. */
  deliveries(sessionReference?: string): Promise<Delivery[]> {
    return this.list("/deliveries", sessionReference);
  }

  /** Every one since the sandbox was started. */
  allDeliveries(): Promise<Delivery[]> {
    return this.listAll("/deliveries");
  }

  /** The cards that it knows. */
  cards(): Promise<{ cards: { number: string }[] }> {
    return this.call("GET", "/cards");
  }

  resend(deliveryId: string): Promise<Delivery> {
    return this.call("POST", `/deliveries/${deliveryId}/resend`);
  }

  /** Callbacks and answers are as always again. */
  async behave(): Promise<void> {
    await Promise.all(["/rules", "/faults", "/switches"].map((what) => this.call("DELETE", what)));
  }

  private async list<T>(path: string, referenceId: string | undefined): Promise<T[]> {
    const query = referenceId ? `?${new URLSearchParams({ referenceId })}` : "";
    return (await this.call<{ items: T[] }>("GET", path + query)).items;
  }

  private async listAll<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const { items } = await this.call<{ items: T[] }>("GET", `${path}?page=${page}&size=1000`);
      all.push(...items);
      if (items.length < 1_000) return all;
    }
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/_sandbox/api${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`The sandbox answered ${response.status} to ${method} ${path}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }
}
