import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { withShop } from "@/test/support/shop";
import { getProduct, listProducts } from "../catalog/read";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { category } from "./category";
import { create, edit, type Saved } from "./edit";
import { listGoods } from "./list";
import { product } from "./product";
import { changeStock, listStockChanges, type StockForm } from "./stock";
import { variant } from "./variant";

withShop();

const staff = { id: randomUUID() };
beforeAll(async () => {
  await db().staff.create({
    data: {
      ...staff,
      email: "ana@staff.example",
      name: "Ana",
      role: "operator",
      locale: "es",
      createdAt: now(),
    },
  });
});

const inAll = (name: string, text: string) => ({
  ...{ [`${name}-es`]: text, [`${name}-en`]: `${text} (en)`, [`${name}-pt`]: `${text} (pt)` },
});
const category1 = {
  slug: "sombreros",
  ...inAll("name", "Sombreros"),
  ...inAll("intro", "De ala."),
  position: "9",
};
const hat = {
  ...{ slug: "gorra", category: "sombreros", position: "0" },
  ...{
    ...inAll("name", "Gorra añil"),
    ...inAll("summary", "De paño."),
    ...inAll("description", "Cose bien."),
  },
};
const small = {
  ...{ sku: "GOR-S", product: "gorra", size: "S", color: "blue", position: "0", active: "1" },
  ...{ "price-UYU": "1.240,50", "price-USD": "" },
};

const createProduct = (typed: Record<string, string>) =>
  create(product, { staff, key: typed.slug ?? "", typed });
const createVariant = (typed: Record<string, string>) =>
  create(variant, { staff, key: typed.sku ?? "", typed });
const problemsOf = (saved: Saved) => (!saved.ok && saved.reason === "problems" ? saved.problems : saved);
const entries = (subject: string) => db().auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } });

describe("what is made at the desk", () => {
  it("is a category, a product that is not on sale, and its variants; and is on sale once it is whole", async () => {
    expect(
      await create(category, { staff, key: "sombreros", typed: { ...category1, active: "1" } }),
    ).toMatchObject({ ok: true });
    expect(await createProduct({ ...hat, active: "1" })).toEqual({ ok: true, key: "gorra" });
    const publish = (revision: number) =>
      edit(product, { staff, key: "gorra", revision, typed: { ...hat, active: "1" } });
    expect(problemsOf(await publish(1))).toEqual({ active: "noPicture" });
    expect(await createVariant(small)).toMatchObject({ ok: true });
    await db().product.update({ where: { slug: "gorra" }, data: { image: "/ombu/icon.svg" } });
    expect(await getProduct("gorra", "es", "UYU")).toBeNull();
    expect(await publish(1)).toMatchObject({ ok: true });
    expect(await getProduct("gorra", "es", "UYU")).toMatchObject({
      variants: [{ sku: "GOR-S", price: 124_050 }],
    });
    expect((await listProducts("en", "UYU")).map(({ slug }) => slug)).toContain("gorra");
    expect(await entries("product gorra")).toMatchObject([
      { action: "product.create", staffId: staff.id },
      { action: "product.edit", before: { active: false }, after: { active: true } },
    ]);
  });

  it("has an address and a SKU that are legal, and its own", async () => {
    expect(problemsOf(await createProduct({ ...hat, slug: "Gorra Azul" }))).toEqual({ slug: "slug" });
    expect(problemsOf(await createProduct(hat))).toEqual({ slug: "taken" });
    expect(problemsOf(await createProduct({ ...hat, slug: "otra", category: "nada" }))).toEqual({
      category: "choose",
    });
    expect(problemsOf(await createVariant({ ...small, sku: "gor 1" }))).toMatchObject({ sku: "sku" });
    expect(problemsOf(await createVariant(small))).toMatchObject({ sku: "taken" });
  });

  it.each([
    [{ "price-UYU": "0" }, { "price-UYU": "price" }],
    [{ "price-UYU": "0,00", "price-USD": "10" }, { "price-UYU": "price" }],
    [{ "price-UYU": "" }, { "price-UYU": "noPrice" }],
    [{ "price-UYU": "-5" }, { "price-UYU": "price" }],
    [{ "price-UYU": "99999999999" }, { "price-UYU": "price" }],
    [{ color: "constructor" }, { color: "choose" }],
    [{ size: "S" }, { size: "alike" }],
    [{ position: "1.5" }, { position: "number" }],
  ])("is refused as a variant with %j", async (change, problems) => {
    const saved = await createVariant({ ...small, sku: "GOR-M", size: "M", ...change });
    expect(problemsOf(saved)).toEqual(problems);
  });

  it("can be put in by two at once, and one of them is told that it is there", async () => {
    const twice = await Promise.all(
      [1, 2].map(() => createProduct({ ...hat, ...inAll("name", "Boina"), slug: "boina" })),
    );
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.map(problemsOf)).toContainEqual({ slug: "taken" });
    const alike = ["GOR-L", "GOR-XL"].map((sku) => createVariant({ ...small, sku, size: "L" }));
    expect((await Promise.all(alike)).filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("an edit", () => {
  it("of what is on sale leaves no text out in a language that the shop speaks", async () => {
    const { revision } = await db().product.findUniqueOrThrow({ where: { slug: "gorra" } });
    const typed = { ...hat, active: "1", "summary-en": "" };
    expect(problemsOf(await edit(product, { staff, key: "gorra", revision, typed }))).toEqual({
      "summary-en": "untranslated",
    });
    expect(
      await edit(product, { staff, key: "gorra", revision, typed: { ...typed, active: "0" } }),
    ).toMatchObject({ ok: true });
  });

  it("of what was on sale before a language was added asks for it, and until then the usual one is shown", async () => {
    const { name, revision } = await db().product.findUniqueOrThrow({ where: { slug: "gorra" } });
    const data = { name: { es: "Gorra añil", en: "Cap" }, active: true };
    await db().product.update({ where: { slug: "gorra" }, data });
    expect(await getProduct("gorra", "pt", "UYU")).toMatchObject({ name: "Gorra añil" });
    const given = { staff, key: "gorra", revision, typed: { ...hat, active: "1", "name-pt": "" } };
    expect(problemsOf(await edit(product, given))).toEqual({ "name-pt": "untranslated" });
    await db().product.update({ where: { slug: "gorra" }, data: { name: name ?? {} } });
  });

  it("that another one came before is told so, with what is there now, and changes nothing", async () => {
    const typed = { ...small, "price-UYU": "100" };
    const both = await Promise.all(
      ["200", "300"].map((price) =>
        edit(variant, { staff, key: "GOR-S", revision: 1, typed: { ...typed, "price-UYU": price } }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const late = both.find(({ ok }) => !ok);
    const { priceUyu } = await db().variant.findUniqueOrThrow({ where: { sku: "GOR-S" } });
    expect(late).toMatchObject({
      reason: "changed",
      revision: 2,
      values: { "price-UYU": priceUyu === 200_00 ? "200,00" : "300,00" },
    });
    expect(await entries("variant GOR-S")).toHaveLength(2);
  });

  it("that changes nothing leaves nothing in the log, and one of what is not there is unknown", async () => {
    const row = await db().category.findUniqueOrThrow({ where: { slug: "sombreros" } });
    const typed = { ...category1, active: "1" };
    const again = { staff, key: "sombreros", revision: row.revision, typed };
    expect(await edit(category, again)).toMatchObject({ ok: true });
    expect(await entries("category sombreros")).toHaveLength(1);
    expect(await edit(category, { ...again, key: "nada" })).toEqual({ ok: false, reason: "unknown" });
  });
});

describe("stock", () => {
  const form = (change: Partial<StockForm>): StockForm => ({
    ...{ id: timeOrderedId(now()), sku: "GOR-S", mode: "add", quantity: 1, expected: 0, reason: "Llegó" },
    ...change,
  });
  const stockOf = (sku: string) =>
    db().variant.findUniqueOrThrow({
      where: { sku },
      select: { onHand: true, available: true, held: true, sold: true },
    });

  it("that many add and take at once adds up, and is never below nothing (stock adds up)", async () => {
    await changeStock(staff, form({ quantity: 10 }));
    const changes = Array.from({ length: 30 }, (_, index) =>
      changeStock(staff, form({ quantity: index % 3 === 0 ? 1 : -2 })),
    );
    const sales = Array.from({ length: 5 }, () =>
      db().variant.updateMany({
        where: { sku: "GOR-S", available: { gte: 1 } },
        data: { available: { decrement: 1 }, held: { increment: 1 } },
      }),
    );
    const done = (await Promise.all(changes)).filter(({ ok }) => ok).length;
    const held = (await Promise.all(sales)).reduce((sum, { count }) => sum + count, 0);
    const { onHand, available, ...rest } = await stockOf("GOR-S");
    const listed = await db().stockChange.findMany({ where: { sku: "GOR-S" } });
    expect(listed).toHaveLength(done + 1);
    expect(onHand).toBe(listed.reduce((sum, { delta }) => sum + delta, 0));
    expect({ available, ...rest }).toEqual({ available: onHand - held, held, sold: 0 });
    expect(available).toBeGreaterThanOrEqual(0);
  });

  it("is not set by a number that has changed meanwhile, nor taken below nothing", async () => {
    const { available } = await stockOf("GOR-S");
    const set = (quantity: number, expected: number) =>
      changeStock(staff, form({ mode: "set", quantity, expected }));
    expect(await set(7, available + 1)).toEqual({ ok: false, reason: "moved", available });
    expect(await set(available, available)).toMatchObject({ reason: "same" });
    expect(await set(7, available)).toEqual({ ok: true, available: 7 });
    expect(await changeStock(staff, form({ quantity: -8 }))).toEqual({
      ...{ ok: false, reason: "short", available: 7 },
    });
    const { onHand } = await stockOf("GOR-S");
    await db().variant.update({
      where: { sku: "GOR-S" },
      data: { onHand: 2_147_483_000, sold: { increment: 2_147_483_000 - onHand } },
    });
    expect(await changeStock(staff, form({ quantity: 1_000 }))).toMatchObject({ reason: "many" });
    expect(await changeStock(staff, form({ sku: "NADA" }))).toEqual({ ok: false, reason: "unknown" });
  });

  it("counts a form once that is sent twice, and refuses one that was sent with something else", async () => {
    const once = form({ quantity: 2 });
    const before = await stockOf("GOR-S");
    const twice = await Promise.all([changeStock(staff, once), changeStock(staff, once)]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    expect((await stockOf("GOR-S")).available).toBe(before.available + 2);
    expect(await changeStock(staff, { ...once, quantity: 3 })).toMatchObject({ reason: "used" });
    const { changes } = await listStockChanges("GOR-S", null);
    expect(changes[0]).toMatchObject({ id: once.id, delta: 2, by: "Ana", reason: "Llegó" });
    expect((await entries("variant GOR-S")).at(-1)).toMatchObject({ action: "stock.add", note: "Llegó" });
  });
});

describe("the list of products", () => {
  const find = async (filters: Partial<Parameters<typeof listGoods>[0]>, behind = "") =>
    (await listGoods({ search: "", category: "", low: false, ...filters }, behind, "es")).products.map(
      ({ slug }) => slug,
    );

  it("finds by name without accents, by the beginning of a SKU, by category, and what is low", async () => {
    expect(await find({ search: "ANIL gorra" })).toEqual(["gorra"]);
    expect(await find({ search: "gor-" })).toEqual(["gorra"]);
    expect(await find({ search: "100%_" })).toEqual([]);
    expect(await find({ category: "sombreros" })).toEqual(["boina", "gorra"]);
    await db().variant.updateMany({ where: { sku: { startsWith: "GOR-" } }, data: { active: false } });
    expect(await find({ category: "sombreros", low: true })).toEqual([]);
  });

  it("goes on behind the last one of a page", async () => {
    const all = await find({});
    expect(all.length).toBeGreaterThan(20);
    expect(await find({}, all[9])).toEqual(all.slice(10));
  });
});
