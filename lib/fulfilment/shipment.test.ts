import { describe, expect, it } from "vitest";
import { readShipment } from "./shipment";

const typed = { carrier: "", tracking: "", trackingUrl: "" };

describe("a shipment", () => {
  it("is what was typed of it, cleaned; nothing of it is required", () => {
    expect(readShipment(typed)).toEqual({
      ok: true,
      shipment: { carrier: null, tracking: null, trackingUrl: null },
    });
    const given = {
      carrier: " DAC\u0000 ",
      tracking: "UY 12\u201034",
      trackingUrl: " HTTPS://dac.com.uy/?n=1 ",
    };
    expect(readShipment(given)).toEqual({
      ok: true,
      shipment: { carrier: "DAC", tracking: "UY 12-34", trackingUrl: "https://dac.com.uy/?n=1" },
    });
  });

  it.each([
    "http://dac.com.uy",
    "javascript:alert(1)",
    "dac.com.uy",
    "https://",
    "https://localhost/x",
    "https://127.0.0.1/x",
    "https://ana:secreto@dac.com.uy",
    "\u0000",
  ])("is not followed at %j", (trackingUrl) => {
    const read = readShipment({ ...typed, trackingUrl });
    expect(read).toEqual({ ok: false, problems: { trackingUrl: "address" } });
  });

  it("is not longer than a label", () => {
    const trackingUrl = `https://dac.com.uy/${"x".repeat(500)}`;
    const long = { carrier: "x".repeat(61), tracking: "x".repeat(101), trackingUrl };
    const problems = { carrier: "long", tracking: "long", trackingUrl: "long" };
    expect(readShipment(long)).toEqual({ ok: false, problems });
  });
});
