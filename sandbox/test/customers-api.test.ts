import { describe, expect, it } from "vitest";
import { newCustomer } from "./direct";
import { call, openSandbox, temporaryFolder } from "./harness";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe("customers", () => {
  it("are made, read, changed and deleted", async () => {
    const sandbox = await openSandbox();
    const body = {
      referenceId: "user-1",
      email: "ana@example.com",
      firstName: "Ana",
      lastName: "Pérez",
      phone: "+59899123456",
      identification: { type: 0, value: "45678901" },
      metadata: { segment: "vip" },
    };
    const made = await call(sandbox, "/v1/customers", { body });
    expect(made.status).toBe(201);
    expect(made.json).toEqual({
      ...body,
      id: expect.stringMatching(UUID),
      name: "Ana Pérez",
      description: null,
      document: null,
      birthdate: null,
      address: null,
    });
    const path = `/v1/customers/${made.json.id}`;
    expect((await call(sandbox, path)).json).toEqual(made.json);
    const changed = await call(sandbox, path, { method: "PUT", body: { phone: "099", lastName: "Silva" } });
    expect(changed.json).toEqual({ ...made.json, phone: "099", lastName: "Silva", name: "Ana Silva" });
    const deleted = await call(sandbox, path, { method: "DELETE" });
    expect([deleted.status, deleted.text]).toEqual([204, ""]);
    for (const method of ["GET", "DELETE"]) {
      const { status, json } = await call(sandbox, path, { method });
      expect([status, json.code]).toEqual([404, "customer-not-found"]);
    }
  });

  it("need a valid e-mail", async () => {
    const sandbox = await openSandbox();
    for (const body of [{ firstName: "Ana" }, { email: "ana" }]) {
      const { status, json } = await call(sandbox, "/v1/customers", { body });
      expect(status).toBe(400);
      expect(json).toMatchObject({
        message: "Customer profile validation failed.",
        params: { email: [expect.any(String)] },
      });
    }
  });

  it("have a reference that is theirs alone within the client", async () => {
    const sandbox = await openSandbox();
    const body = { referenceId: "user-1", email: "ana@example.com" };
    const credentials = "1372:sandbox-key-ceibo";
    await call(sandbox, "/v1/customers", { body });
    const again = await call(sandbox, "/v1/customers", { body });
    expect([again.status, again.json.code]).toEqual([409, "customer-already-exists"]);
    expect((await call(sandbox, "/v1/customers", { body, credentials })).status).toBe(201);
    const other = await newCustomer(sandbox, { referenceId: "user-2" });
    const taken = await call(sandbox, `/v1/customers/${other}`, {
      method: "PUT",
      body: { referenceId: "user-1" },
    });
    expect(taken.status).toBe(409);
  });

  it("are listed by reference, page by page, and only to their client", async () => {
    const sandbox = await openSandbox();
    const ids = [];
    for (const referenceId of ["a", "b", "c"]) ids.unshift(await newCustomer(sandbox, { referenceId }));
    const { json } = await call(sandbox, "/v1/customers?page=1&size=2");
    expect(json).toMatchObject({ page: 1, size: 2, total: 3 });
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    expect((await call(sandbox, "/v1/customers?referenceId=a")).json.items).toMatchObject([{ id: ids[2] }]);
    const credentials = "1372:sandbox-key-ceibo";
    expect((await call(sandbox, "/v1/customers", { credentials })).json.total).toBe(0);
    expect((await call(sandbox, `/v1/customers/${ids[0]}`, { credentials })).status).toBe(404);
  });

  it("keep their new reference, and stay deleted, through a restart", async () => {
    const dataDir = temporaryFolder();
    const before = await openSandbox({ dataDir });
    const kept = await newCustomer(before, { referenceId: "old" });
    const gone = await newCustomer(before);
    await call(before, `/v1/customers/${kept}`, { method: "PUT", body: { referenceId: "new" } });
    await call(before, `/v1/customers/${gone}`, { method: "DELETE" });
    await before.close();
    const sandbox = await openSandbox({ dataDir });
    expect((await call(sandbox, "/v1/customers")).json.items).toMatchObject([{ id: kept }]);
    expect((await call(sandbox, "/v1/customers?referenceId=old")).json.items).toEqual([]);
    expect((await call(sandbox, "/v1/customers?referenceId=new")).json.total).toBe(1);
  });

  it("have no instruments until one is saved", async () => {
    const sandbox = await openSandbox();
    const path = `/v1/customers/${await newCustomer(sandbox)}/payment-instruments`;
    expect((await call(sandbox, path)).json).toEqual([]);
    const { status, json } = await call(sandbox, `${path}/${"0".repeat(32)}`, { method: "DELETE" });
    expect([status, json.code]).toEqual([404, "payment-instrument-not-found"]);
  });
});

describe("merchants", () => {
  it("are found by their client, with their payment methods", async () => {
    const sandbox = await openSandbox();
    const { json } = await call(sandbox, "/v1/merchants");
    expect(json).toMatchObject([{ id: 3243, name: "Ombú Almacén", clientId: 221 }]);
    expect((await call(sandbox, "/v1/merchants/3243")).json).toEqual(json[0]);
    const methods = await call(sandbox, "/v1/merchants/3243/payment-methods");
    expect(methods.json).toContainEqual({ id: "mastercard", legacyId: 4, name: "MASTERCARD", type: "card" });
    const method = await call(sandbox, "/v1/merchants/3243/payment-methods/visa");
    expect(method.json).toMatchObject({ id: "visa" });
    for (const path of ["/v1/merchants/4100", "/v1/merchants/4100/payment-methods"]) {
      expect((await call(sandbox, path)).json.code).toBe("merchant-not-found");
    }
  });
});
