import { expect, it } from "vitest";
import { addressLine } from "./built-in-fields";

it("An address is one line, and a name that its city shares with its department is in it once", () => {
  const address = { street: "Rambla 815", city: "Montevideo", department: "Montevideo", postalCode: "11300" };
  expect(addressLine(address)).toBe("Rambla 815, Montevideo, 11300");
  expect(addressLine({ ...address, city: "La Barra", postalCode: null })).toBe(
    "Rambla 815, La Barra, Montevideo",
  );
  expect(addressLine({ street: null, city: null, department: null, postalCode: null })).toBe("");
});
