import { expect, it, vi } from "vitest";
import { POST as callback } from "@/app/api/plexo/callbacks/[key]/route";
import { POST as reconcile } from "@/app/api/reconcile/route";
import { withShop } from "@/test/support/shop";
import { log } from "../../platform/log";

vi.mock("next/server", () => ({ after: () => {} }));
process.env.RECONCILE_SECRET = "the-schedulers-own-secret";
withShop();

const post = (headers: Record<string, string>) =>
  new Request("https://shop.example.com/", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: "{}",
  });

it("Wrong reconcile secrets and callback keys that are nobody's leave lines, counted and without what was sent", async () => {
  const warn = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  for (let time = 0; time < 25; time++) {
    const secret = post({ authorization: `Bearer guess-${time}` });
    expect((await reconcile(secret)).status).toBe(401);
    const params = Promise.resolve({ key: `guess${time}`.padEnd(22, "A") });
    expect((await callback(post({}), { params })).status).toBe(404);
  }
  const right = post({ authorization: "Bearer the-schedulers-own-secret" });
  expect((await reconcile(right)).status).toBe(200);

  const lines = warn.mock.calls.map(([facts]) => facts);
  expect(lines).toEqual([
    { limit: "wrong reconcile secret", refused: 1 },
    { limit: "unknown callback key", refused: 1 },
    { limit: "wrong reconcile secret", refused: 10 },
    { limit: "unknown callback key", refused: 10 },
  ]);
  warn.mockRestore();
});
