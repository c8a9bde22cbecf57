import { describe, expect, it } from "vitest";
import { isMasked, maskDocument, parseDocument } from "./documents";

describe("a document number", () => {
  it.each([
    ["1.234.567-2", "12345672"],
    ["12345672", "12345672"],
    ["  4.000.000-2 ", "40000002"],
    ["123.456-1", "01234561"],
  ])("takes the identity card %s however it is written", (text, stored) => {
    expect(parseDocument("ci", text)).toBe(stored);
  });

  it.each(["1.234.567-3", "12345", "123456789", "0000000-0", "12a45672", ""])(
    "turns down the identity card %j",
    (text) => {
      expect(parseDocument("ci", text)).toBeNull();
    },
  );

  it("notices two neighbouring digits of an identity card that changed places", () => {
    expect(parseDocument("ci", "21345672")).toBeNull();
    expect(parseDocument("ci", "12346572")).toBeNull();
  });

  it("takes a RUT with its check digit and turns down one without", () => {
    expect(parseDocument("rut", "21.100342.001-7")).toBe("211003420017");
    expect(parseDocument("rut", "211003420018")).toBeNull();
    expect(parseDocument("rut", "21100342001")).toBeNull();
  });

  it("takes passports with letters and digits only", () => {
    expect(parseDocument("passport", "ab 123456")).toBe("AB123456");
    expect(parseDocument("passport", "<script>")).toBeNull();
    expect(parseDocument("other", "abc")).toBeNull();
  });
});

describe("a document is shown", () => {
  it.each([
    ["12345672", "••••5672"],
    ["210000000017", "••••••••0017"],
    ["AB12", "••12"],
    ["A1234", "•••34"],
    ["A", "•"],
    ["", ""],
  ])("%s as %s", (document, shown) => {
    expect(maskDocument(document)).toBe(shown);
    expect(isMasked(shown)).toBe(document !== "");
    expect(isMasked(document)).toBe(false);
  });
});
