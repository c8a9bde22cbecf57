import { expect, it } from "vitest";
import { foreignSession } from "@/test/support/foreign";
import { newVariant, orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { sandbox, withShop } from "@/test/support/shop";
import { now } from "../../platform/clock";
import { addDays, dayOf } from "../../platform/days";
import { db } from "../../platform/db";
import { readSessionQuery } from "../session-query";
import { listSessionsAtPlexo } from "../sessions-at-plexo";

withShop();

async function list(asked: Record<string, string>) {
  const { query, faults } = readSessionQuery((name) => asked[name] ?? "");
  expect(faults).toEqual([]);
  return listSessionsAtPlexo(query);
}

const idsOf = (listed: Awaited<ReturnType<typeof list>>) =>
  listed.ok ? listed.sessions.map(({ id }) => id) : [];

it("Sessions at Plexo stand beside the attempt and the order that they are of, or are unknown", async () => {
  const { token, attempt, url } = await orderOnPlexosPage(requestFor(await newVariant()));
  const foreign = await foreignSession();
  const { number } = await db().order.findUniqueOrThrow({ where: { token } });
  const listed = await list({ size: "2" });
  expect(listed).toMatchObject({
    ok: true,
    hasMore: true,
    sessions: [
      { id: foreign.id, status: "pending", attempt: null },
      { id: attempt.plexoSessionId, attempt: { orderNumber: number, state: "open" } },
    ],
  });
  // What opens a payment is not on the page.
  expect(JSON.stringify(listed)).not.toContain(new URL(url).search);
});

it("Each of Plexo's filters is handed on", async () => {
  const first = await foreignSession();
  const second = await foreignSession();
  const today = dayOf(now());
  expect(idsOf(await list({ referenceId: first.referenceId }))).toEqual([first.id]);
  expect(idsOf(await list({ size: "1" }))).toEqual([second.id]);
  expect(idsOf(await list({ size: "1", page: "2" }))).toEqual([first.id]);
  expect(idsOf(await list({ size: "1", from: today, to: today, merchantId: "3243" }))).toEqual([second.id]);
  const future = await list({ from: addDays(today, 2), to: addDays(today, 3) });
  expect(future).toEqual({ ok: true, hasMore: false, sessions: [] });
});

it("What Plexo refuses, or that it is away, is told and not thrown", async () => {
  expect(await list({ merchantId: "4100" })).toMatchObject({
    ok: false,
    error: { kind: "rejected", code: "merchant-not-found" },
  });
  await sandbox.fault({ endpoint: "GET /v1/sessions", fault: "status", status: 503, times: 1 });
  expect(await list({})).toMatchObject({ ok: false, error: { kind: "unavailable" } });
});
