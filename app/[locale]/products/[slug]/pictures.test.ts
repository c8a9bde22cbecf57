import { expect, it } from "vitest";
import { picturesOf } from "./pictures";

const variant = (color: string | null, image: string) => ({
  ...{ sku: `A-${color}`, detail: "", price: 1, size: null },
  ...{ color, image },
});

it("A product has a picture for each look of its variants, told apart by their colours", () => {
  const variants = [
    variant("blue", "/a.svg"),
    variant("grey", "/b.svg"),
    variant("green", "/a.svg"),
    variant("grey", "/b.svg"),
  ];
  expect(picturesOf({ image: "/a.svg", variants })).toEqual([
    { src: "/a.svg", colors: ["blue", "green"] },
    { src: "/b.svg", colors: ["grey"] },
  ]);
});

it("A single picture is told without a colour, and there is one where nothing is sold", () => {
  const variants = [variant("blue", "/a.svg"), variant("grey", "/a.svg")];
  expect(picturesOf({ image: "/a.svg", variants })).toEqual([{ src: "/a.svg", colors: [] }]);
  expect(picturesOf({ image: "/a.svg", variants: [] })).toEqual([{ src: "/a.svg", colors: [] }]);
});
