import { afterAll, beforeAll } from "vitest";
import { setClock } from "../../lib/platform/clock";

/** The settings that reconciling reads, with a database and a Plexo that must not be reached; the clock is put back. */
export function withNoServers(): void {
  beforeAll(() => {
    Object.assign(process.env, {
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
      SHOP_URL: "https://shop.example.com",
      SHOP_SECRET: "shop-secret-of-the-tests-0123456789",
      PLEXO_API_URL: "http://127.0.0.1:1",
      PLEXO_CLIENT_ID: "1",
      PLEXO_API_KEY: "none",
      PLEXO_MERCHANT_ID: "3243",
    });
  });
  afterAll(() => setClock());
}
