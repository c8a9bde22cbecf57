import { setTimeout as pause } from "node:timers/promises";

/** A callback of ours, recognised in the inbox by its mark; `at` is when the last try began. */
export type SentCallback = { mark: string; tries: number; acknowledged: number; at: string };

const patience = 30_000;

/** Posts a payment to a callback address, once. Throws when the connection is cut. */
export async function postCallback(url: string, body: object): Promise<number> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Calls back as Plexo would, and remembers what was acknowledged. */
export class CallbackSender {
  readonly sent: SentCallback[] = [];
  /** Each try: when it began, and the status of its answer when there was one. */
  readonly tries: { at: string; status?: number }[] = [];

  /** Answers that were no success. */
  get refused(): number[] {
    return this.tries.flatMap(({ status = 200 }) => (isSuccess(status) ? [] : [status]));
  }

  /**
   * Tells of a payment at each of the addresses, all at once; each again when it was not acknowledged, until
   * `tries` are used up: Plexo gives up, too. Returns when it has.
   */
  async send(urls: string[], payment: object, tries: number): Promise<void> {
    const callback = { mark: `K-${this.sent.length.toString(36)}`, tries: 0, acknowledged: 0, at: "" };
    this.sent.push(callback);
    const body = { ...payment, invoiceNumber: callback.mark };
    await Promise.all(urls.map((url) => this.deliver(url, body, callback, tries)));
  }

  private async deliver(url: string, body: object, callback: SentCallback, tries: number): Promise<void> {
    for (let left = tries; left > 0; left--) {
      callback.tries++;
      callback.at = new Date().toISOString();
      const at = callback.at;
      const status = await postCallback(url, body).catch(() => undefined);
      this.tries.push({ at, ...(status !== undefined && { status }) });
      if (status !== undefined && isSuccess(status)) {
        callback.acknowledged++;
        return;
      }
      await pause(300);
    }
  }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
