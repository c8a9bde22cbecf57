import { afterAll, beforeAll, expect, it } from "vitest";
import { withShop } from "@/test/support/shop";
import { setClock } from "../platform/clock";
import { db } from "../platform/db";
import { catalogueVersion, forgetCatalogueVersion } from "./version";

withShop();

// Time stands still: none of it is read again for its age.
const at = new Date();
beforeAll(() => setClock(() => at));
afterAll(() => setClock());

async function change(): Promise<string> {
  await db().product.updateMany({ data: { active: true } });
  return String((await db().catalogueVersion.findUniqueOrThrow({ where: { id: 1 } })).version);
}

it("The version moves with a change, and is read again once it is forgotten", async () => {
  const before = await catalogueVersion();
  const now = await change();
  expect(now).not.toBe(before);
  forgetCatalogueVersion();
  expect(await catalogueVersion()).toBe(now);
});
