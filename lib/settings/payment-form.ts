import { shop } from "@/shop/shop";
import { texts } from "@/shop/texts";
import type { Typed } from "../goods/typed";
import { unwordedMeans } from "../shop/offer-rules";
import { knownMeans, type Means } from "../shop/types";
import type { SectionForm } from "./section-form";

/** The means of payment in the order in which they are offered: "means-1" is the usual one. */
const places = knownMeans.map((_, index) => `means-${index + 1}`);

export const paymentForm: SectionForm<"payment"> = {
  fields: [...places, "skipsThreeds", "capturesManually"],
  values: ({ means, skipsThreeds, capturesManually }) => ({
    ...Object.fromEntries(places.map((name, index) => [name, means[index] ?? ""])),
    skipsThreeds: skipsThreeds ? "1" : "0",
    capturesManually: capturesManually ? "1" : "0",
  }),
  read: (typed) => {
    const [means, problems] = readMeans(typed);
    const [first = "card", ...others] = means;
    const isOn = (name: string) => typed[name] === "1";
    const switches = { skipsThreeds: isOn("skipsThreeds"), capturesManually: isOn("capturesManually") };
    return { problems, data: { means: [first, ...others], ...switches } };
  },
};

function readMeans(typed: Typed): [Means[], Record<string, "required" | "repeated" | "choose" | "unworded">] {
  const means: Means[] = [];
  const problems: ReturnType<typeof readMeans>[1] = {};
  for (const name of places) {
    const one = knownMeans.find((known) => known === typed[name]);
    if (!one) {
      if (typed[name]) problems[name] = "choose";
      continue;
    }
    if (means.includes(one)) problems[name] = "repeated";
    else if (unwordedMeans([one], shop, texts).length > 0) problems[name] = "unworded";
    means.push(one);
  }
  if (means.length === 0) problems["means-1"] ??= "required";
  return [means, problems];
}
