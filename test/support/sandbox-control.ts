/** What the sandbox does with the callbacks; with `referenceId`, of that session alone. */
export type CallbackRule = {
  callbacks: "normal" | "drop" | "delay" | "repeat" | "after-redirect";
  referenceId?: string;
  delayMs?: number;
  times?: number;
};

/** What the next calls of an endpoint (all of them when none is named) run into. */
export type Fault = {
  endpoint?: string;
  times?: number;
  fault: "status" | "html" | "timeout-before" | "timeout-after" | "reset" | "latency";
  /** Of a `status` or `html`. */
  status?: number;
  /** Of a `status`. */
  body?: unknown;
  /** The call is done before it fails. */
  after?: boolean;
  /** Of a `latency`. */
  ms?: number;
};

/** Amounts in minor units. */
export type SandboxSession = {
  id: string;
  merchantId: number;
  referenceId: string;
  state: string;
  url: string;
  expiresAt?: string;
  payment: { referenceId: string; amount: number; currency: string; installments?: number };
  paymentMethodTypes?: string[];
  disableThreeds?: boolean;
  paymentCallbackUrl?: string;
  defaultUrl?: string;
  cancelUrl?: string;
  paymentIds: string[];
};

/** As Plexo's API answers it, in its words and with its amounts. */
export type SandboxPayment = {
  id: string;
  referenceId: string;
  status: string;
  sessionId?: string;
  amount: { currency: string; total: number };
  transactions: { id: string; referenceId: string; type: string; status: string; amount: number }[];
  [field: string]: unknown;
};

export type Delivery = {
  id: string;
  paymentId: string;
  sessionReferenceId: string;
  url: string;
  state: string;
  tries: { at: string; status?: number; error?: string }[];
  body: SandboxPayment;
};

/** All that happened at Plexo, and how often it was stopped meanwhile. */
export type PlexoView = {
  payments: SandboxPayment[];
  sessions: SandboxSession[];
  deliveries: Delivery[];
  stops?: number;
};

/** As the rows of attempts have it: null as long as there is no session. */
type SessionId = string | null;

/** The client of the sandbox's control API: makes things happen and go wrong there, and shows what it did. */
export class SandboxControl {
  constructor(readonly url: string) {}

  /** For all callbacks from now on, or one session's. */
  async rule(rule: CallbackRule): Promise<void> {
    await this.call("PUT", "/rules", rule);
  }

  async fault(fault: Fault): Promise<void> {
    await this.call("POST", "/faults", fault);
  }

  /** Those that are still to happen. */
  faults(): Promise<Fault[]> {
    return this.call("GET", "/faults");
  }

  /** Has it do something in another of the ways that Plexo's contract leaves open. */
  async switch(to: object): Promise<void> {
    await this.call("PUT", "/switches", to);
  }

  /** Callbacks and answers are as always again. */
  async behave(): Promise<void> {
    await Promise.all(["/rules", "/faults", "/switches"].map((what) => this.call("DELETE", what)));
  }

  /** Its clock is the machine's again. */
  async resetClock(): Promise<void> {
    await this.call("DELETE", "/clock");
  }

  /** Puts its clock so many milliseconds ahead of the machine's. */
  async setClock(ahead: number): Promise<void> {
    await this.call("PUT", "/clock", { now: new Date(Date.now() + ahead).toISOString() });
  }

  /** Newest first. */
  sessions(referenceId?: string): Promise<SandboxSession[]> {
    return this.list("/sessions", referenceId);
  }

  /** The one that a payer is sent to, however long ago it was made. */
  async sessionAt(url: string): Promise<SandboxSession | undefined> {
    return (await this.listAll<SandboxSession>("/sessions")).find((session) => session.url === url);
  }

  async expireSession(id: SessionId): Promise<void> {
    await this.call("POST", `/sessions/${id}/expire`);
  }

  /** Pays as if a payer had, without a browser; with a good card when no number is given. */
  async pay(
    sessionId: SessionId,
    number?: string,
    /** Where the payer chooses it: in decimals. */
    chosen?: { amount: number; currency: string },
  ): Promise<SandboxPayment> {
    const answer = await this.call<{ payment: SandboxPayment }>("POST", `/sessions/${sessionId}/pay`, {
      ...(number && { number }),
      ...chosen,
    });
    return answer.payment;
  }

  /** Takes a voucher on a session's page, as a payer would there. */
  async takeVoucher(url: string, method: "abitab" | "redpagos" | "bank-transfer"): Promise<void> {
    const body = new URLSearchParams({ method, form: url, holder: "Ana Pérez", email: "ana@example.com" });
    const response = await fetch(url, { method: "POST", body, redirect: "manual" });
    if (response.status !== 303)
      throw new Error(`The sandbox gave no voucher: it answered ${response.status}.`);
  }

  /** Newest first. */
  payments(referenceId?: string): Promise<SandboxPayment[]> {
    return this.list("/payments", referenceId);
  }

  /** Decides a pending payment, or what was asked for of one under a reference. */
  settle(paymentId: string, status: "approved" | "denied", operation?: string): Promise<SandboxPayment> {
    return this.call("POST", `/payments/${paymentId}/settle`, { status, operation });
  }

  /** The callbacks, sent or kept back, with every try. Newest first. */
  deliveries(sessionReference?: string): Promise<Delivery[]> {
    return this.list("/deliveries", sessionReference);
  }

  resend(deliveryId: string): Promise<Delivery> {
    return this.call("POST", `/deliveries/${deliveryId}/resend`);
  }

  /** The cards that it knows. */
  cards(): Promise<{ cards: { number: string }[] }> {
    return this.call("GET", "/cards");
  }

  /** Everything since it was started for the first time. */
  async everything(): Promise<PlexoView> {
    const [payments, sessions, deliveries] = await Promise.all([
      this.listAll<SandboxPayment>("/payments"),
      this.listAll<SandboxSession>("/sessions"),
      this.listAll<Delivery>("/deliveries"),
    ]);
    return { payments, sessions, deliveries };
  }

  private async list<T>(path: string, referenceId: string | undefined): Promise<T[]> {
    const query = referenceId ? `?${new URLSearchParams({ referenceId })}` : "";
    return (await this.call<{ items: T[] }>("GET", path + query)).items;
  }

  private async listAll<T>(path: string): Promise<T[]> {
    const size = 1_000;
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const { items } = await this.call<{ items: T[] }>("GET", `${path}?page=${page}&size=${size}`);
      all.push(...items);
      if (items.length < size) return all;
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
