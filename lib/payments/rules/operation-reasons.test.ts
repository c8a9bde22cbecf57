import { expect, it } from "vitest";
import { isOperationReason, operationReasons, plexoReason } from "./operation-reasons";

it("A reason that is not the merchant's is none, and Plexo is told the only one whose word is known", () => {
  expect(operationReasons.every(isOperationReason)).toBe(true);
  expect(["", "ClientRequest", null, undefined].some(isOperationReason)).toBe(false);
  expect(operationReasons.filter((reason) => plexoReason(reason) !== undefined)).toEqual([
    "customer-request",
  ]);
  expect(plexoReason("customer-request")).toBe("ClientRequest");
  expect(plexoReason(null)).toBeUndefined();
});
