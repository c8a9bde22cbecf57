import path from "node:path";
import type { Child } from "@/tools/launcher/child";
import { freePort } from "@/tools/launcher/ports";
import { sandboxedShop, startShop } from "@/tools/launcher/shop";

export type ShopWires = {
  databaseUrl: string;
  plexoUrl: string;
  /** Where its log goes. */
  folder: string;
  /** Further settings of the shop. */
  env?: Record<string, string>;
};

const secrets = {
  reconcileSecret: "reconcile-secret-of-the-tests",
  shopSecret: "shop-secret-of-the-tests-0123456789",
};
export const { reconcileSecret, shopSecret } = secrets;

/** The environment of a shop of the tests. */
export function shopEnvironment(wires: Pick<ShopWires, "databaseUrl" | "plexoUrl">, shopUrl: string) {
  return sandboxedShop({ ...wires, shopUrl, ...secrets });
}

/** One process of the shop as built for production, on a port that it keeps from one life to the next. */
export class ShopServer {
  private child: Child | undefined;

  private constructor(
    readonly url: string,
    private readonly port: number,
    private readonly wires: ShopWires,
  ) {}

  /** A server that is up and well. */
  static async start(wires: ShopWires): Promise<ShopServer> {
    const port = await freePort();
    // On another site than the sandbox, as a shop and Plexo are: localhost here, 127.0.0.1 there.
    const server = new ShopServer(`http://localhost:${port}`, port, wires);
    await server.start();
    return server;
  }

  /** Of the process as it runs now. */
  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get logFile(): string {
    return path.join(this.wires.folder, `shop-${this.port}.log`);
  }

  async start(): Promise<void> {
    const own = shopEnvironment(this.wires, this.url);
    this.child = await startShop({
      mode: "start",
      port: this.port,
      // Its shoppers come through a proxy, each from an address of their own.
      env: { ...process.env, LOG_LEVEL: "info", TRUSTED_PROXIES: "1", ...own, ...this.wires.env },
      logFile: this.logFile,
    });
  }

  /** Ends it in the middle of whatever it does, with nothing tidied up. */
  async kill(): Promise<void> {
    await this.child?.kill();
  }

  async stop(): Promise<void> {
    await this.child?.stop();
  }
}
