import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
import { anyText } from "../../test/support/any-text";
import { type KnownDocument, maskDocument } from "./documents";
import { checkoutFields } from "./fields";
import { parseCheckoutForm, parsePlace } from "./form";

const good = {
  name: "Ana Pérez",
  email: "ana@example.com",
  phone: "099 123 456",
  documentType: "ci",
  document: "1.234.567-2",
  delivery: "delivery",
  street: "18 de Julio 1234",
  city: "Cordón",
  department: "Montevideo",
  postalCode: "11200",
  note: "",
  means: "card",
  installments: "1",
};

function parse(change: Record<string, string | undefined> = {}, known: KnownDocument | null = null) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...change })) {
    if (value !== undefined) data.set(name, value);
  }
  return parseCheckoutForm(data, known);
}

function problemsOf(change: Record<string, string | undefined>) {
  const read = parse(change);
  return read.ok ? {} : read.problems;
}

describe("the checkout form", () => {
  it("is read into an order's data", () => {
    expect(parse({ name: "  Ana Pérez " })).toMatchObject({
      ok: true,
      form: { name: "Ana Pérez", document: "12345672", postalCode: "11200", note: null, installments: 1 },
    });
  });

  itInExample("needs no address, and keeps none, when the goods are picked up", () => {
    const read = parse({ delivery: "pickup", city: "", department: "", postalCode: "x" });
    expect(read).toMatchObject({ ok: true, form: { street: null, city: null, postalCode: null } });
  });

  it("says everything that's wrong at once", () => {
    const empty = Object.fromEntries(Object.keys(good).map((name) => [name, ""]));
    expect(problemsOf({ ...empty, documentType: "ci", delivery: "delivery" })).toEqual({
      name: "required",
      email: "required",
      phone: "required",
      document: "required",
      street: "required",
      city: "required",
      department: "choose",
      means: "choose",
    });
  });

  it.each([
    ["email", "ana@", "email"],
    ["email", "no", "email"],
    ["phone", "12", "phone"],
    ["phone", "llamame", "phone"],
    ["document", "1.234.567-3", "document-ci"],
    ["department", "Rosario", "choose"],
    ["postalCode", "112", "postal-code"],
    ["delivery", "dron", "choose"],
    ["means", "cheque", "choose"],
    ["installments", "1.5", "choose"],
    ["installments", "-1", "choose"],
    ["name", "a".repeat(81), "too-long"],
    ["note", "a".repeat(501), "too-long"],
    ["name", "   ", "required"],
    ["name", "\u200b\u2060\u3164", "required"],
    ["name", "…", "required"],
    ["document", "\u202e\u202c", "required"],
    ["street", "\u00ad", "required"],
    ["note", `${"a".repeat(500)}\r\na`, "too-long"],
  ])("with %s %j says %s", (field, value, problem) => {
    expect(problemsOf({ [field]: value })).toEqual({ [field]: problem });
  });

  it("takes what was pasted for what it shows, and counts lines as the browser does", () => {
    const pasted = {
      name: "\u202aAna\u00a0\u200bPérez\u202c",
      email: "\ufeffana@example.com",
      phone: "099\u2009123\u2011456",
      document: "1.234.567\u20132",
      note: "a\r\n".repeat(250),
    };
    expect(parse(pasted)).toMatchObject({
      ok: true,
      form: {
        name: "Ana Pérez",
        email: "ana@example.com",
        phone: "099 123-456",
        document: "12345672",
        note: "a\n".repeat(250).trim(),
      },
    });
  });

  it("says which kind of document is wrong", () => {
    expect(problemsOf({ documentType: "rut", document: "1" })).toEqual({ document: "document-rut" });
    expect(problemsOf({ documentType: "other", document: "?" })).toEqual({ document: "document" });
  });

  it("has instalments of a card alone, whatever the hidden choice of them says", () => {
    for (const means of ["cash", "transfer"]) {
      for (const installments of ["6", "x", undefined]) {
        expect(parse({ means, installments })).toMatchObject({ form: { means, installments: 1 } });
      }
    }
  });

  it("misses a field that was not sent at all", () => {
    expect(problemsOf({ name: undefined, delivery: undefined })).toEqual({
      name: "required",
      delivery: "choose",
    });
  });

  it("gives back what was typed, and never throws, whatever was sent", () => {
    const anything = fc.dictionary(fc.constantFrom(...checkoutFields.keys()), anyText(200));
    fc.assert(
      fc.property(anything, (typed) => {
        const data = new FormData();
        for (const [name, value] of Object.entries(typed)) data.set(name, value);
        expect(parseCheckoutForm(data).values).toEqual(Object.fromEntries(data));
      }),
    );
  });
});

describe("a document that the form showed masked", () => {
  const known = { type: "ci", document: "12345672" } as const;
  const masked = maskDocument(known.document);

  it("stands for the one that the shop has when it comes back unchanged, and is given back masked", () => {
    const read = parse({ document: ` ${masked} ` }, known);
    expect(read).toMatchObject({ ok: true, form: { document: "12345672", documentType: "ci" } });
    expect(JSON.stringify(read.values)).not.toContain("12345672");
  });

  it.each([
    ["there is none that this browser may use", { document: masked }, null],
    ["it is another's", { document: masked }, { type: "ci", document: "45678905" } as const],
    ["it is of another kind", { document: masked, documentType: "passport" }, known],
    ["a character of it was changed", { document: masked.replace("7", "8") }, known],
    ["it is cut short", { document: masked.slice(1) }, known],
    ["it is nothing but dots", { document: "••••••••" }, known],
  ])("is asked for again, and never ordered with, when %s", (_, change, having) => {
    for (const documentType of ["ci", "rut", "passport", "other"]) {
      const read = parse({ documentType, ...change }, having);
      if (read.ok) expect(read.form.document).toBe(known.document);
      else expect(read.problems.document).toMatch(/^document/);
    }
    expect(parse(change, having).ok).toBe(false);
  });

  it("makes room for a new one that is typed over it", () => {
    expect(parse({ document: "4.567.890-5" }, known)).toMatchObject({
      ok: true,
      form: { document: "45678905" },
    });
  });
});

describe("where goods go, alone", () => {
  const place = (change: Record<string, string> = {}) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ ...good, ...change })) data.set(name, value);
    return parsePlace(data);
  };

  it("is read as in the checkout form, and nothing else with it", () => {
    const { delivery, city, department, postalCode } = good;
    expect(place({ street: "  18 de Julio   1234 " })).toMatchObject({
      ok: true,
      place: { delivery, street: "18 de Julio 1234", city, department, postalCode, note: null },
    });
    const read = place({ name: "" });
    expect(read.ok && Object.keys(read.place)).not.toContain("name");
  });

  it("says all that is wrong with it, and gives back what was typed", () => {
    const read = place({ street: " ", department: "Atlantis", postalCode: "x" });
    expect(read).toMatchObject({
      ...{ ok: false, values: { street: " ", city: good.city } },
      problems: { street: "required", department: "choose", postalCode: "postal-code" },
    });
    expect(place({ delivery: "by pigeon" })).toMatchObject({ ok: false, problems: { delivery: "choose" } });
  });

  it("has no address where goods are picked up", () => {
    expect(place({ delivery: "pickup" })).toMatchObject({
      place: { street: null, city: null, department: null, postalCode: null },
    });
  });
});
