import { expect, it, vi } from "vitest";
import {
  deliveryMethods,
  deliveryRange,
  destinationOf,
  destinations,
  missingForFreeDelivery,
  shippingCost,
  type Zones,
} from "./shipping";

vi.mock("@/shop/shop", () => ({ shop: {} }));

const zones: Zones = [
  { departments: ["Montevideo"], price: { UYU: 150_00 }, freeFrom: { UYU: 2_000_00 } },
  { departments: ["Canelones", "Maldonado"], price: { UYU: 220_00 }, freeFrom: { UYU: 5_000_00 } },
  { departments: "all", price: { UYU: 390_00 }, freeFrom: { UYU: 5_000_00 } },
];

it("Delivery costs what it costs in the zone that names the department, else in that of all others", () => {
  const cost = (department: string, subtotal = 0) => {
    const destination = destinationOf(zones, "delivery", department);
    return destination && shippingCost(zones, destination, subtotal, "UYU");
  };
  expect(["Montevideo", "Maldonado", "Salto"].map((each) => cost(each))).toEqual([150_00, 220_00, 390_00]);
  expect(["Montevideo", "Maldonado"].map((each) => cost(each, 2_000_00))).toEqual([0, 220_00]);
});

it("As long as the department is not known, it costs from so much on", () => {
  expect(destinationOf(zones, "delivery", null)).toBeNull();
  expect(deliveryRange(zones, 0, "UYU")).toEqual({ least: 150_00, most: 390_00 });
  expect(deliveryRange(zones, 2_000_00, "UYU")).toEqual({ least: 0, most: 390_00 });
  expect(missingForFreeDelivery(zones, 2_000_00, "UYU")).toBe(3_000_00);
});

it("A shop that has no place to fetch goods at only delivers", () => {
  expect(deliveryMethods(zones)).toEqual(["delivery"]);
  expect(destinations(zones)).toEqual(["zone-0", "zone-1", "zone-2"]);
});
