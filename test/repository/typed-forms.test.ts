import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const places = ["app/[locale]", "app/_components", "app/_ui"];
const files = places.flatMap((place) =>
  readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && !name.includes(".test."))
    .map((name) => `${place}/${name}`),
);
const sourceOf = (file: string) => readFileSync(file, "utf8");

/** Has fields that one types in, or chooses by. */
const hasFields = (source: string) =>
  /<(?:Text|TextArea|Select|Checkout|Place|Payment)Fields?\b|<RadioCards\b|<(?:textarea|select)\b/.test(
    source,
  ) || [...source.matchAll(/<input\b[\s\S]*?\/>/g)].some(([input]) => !input.includes('type="hidden"'));

it("Every form of the shop in which something is typed is sent along by its page's switches, so that they lose nothing", () => {
  const forms = files.filter((file) => /<form\b/.test(sourceOf(file)) && hasFields(sourceOf(file)));
  expect(forms.length).toBeGreaterThan(7);
  const left = forms.filter(
    (file) => !/<form\s+id=\{(?:isTyped \? |isAside \? undefined : )?typedForm\b/.test(sourceOf(file)),
  );
  expect(left.sort()).toEqual(
    [
      // Stands in the head of every page, and in the address once it is sent.
      "app/_components/search-field.tsx",
      // Consent is given in the language that it's asked for in.
      "app/[locale]/account/cards/save-card-form.tsx",
      // Its page is kept, and the same for all.
      "app/[locale]/products/[slug]/add-to-cart-form.tsx",
    ].sort(),
  );
});
