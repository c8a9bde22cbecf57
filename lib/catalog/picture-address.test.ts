import { expect, it } from "vitest";
import { keptWidths, parsePictureAddress, pictureAddress, pictureSources } from "./picture-address";

const id = "0123456789abcdef".repeat(2);

it("A picture of the desk's is there in every width up to its own", () => {
  expect(pictureSources(pictureAddress({ id, width: 1280 }))).toEqual({
    src: `/pictures/${id}/1280.webp`,
    srcSet: `/pictures/${id}/320.webp 320w, /pictures/${id}/640.webp 640w, /pictures/${id}/1280.webp 1280w`,
  });
  expect(keptWidths(500)).toEqual([320, 500]);
  expect(keptWidths(320)).toEqual([320]);
  expect(keptWidths(7)).toEqual([7]);
  expect(keptWidths(4_000)).toEqual([320, 640, 1280]);
});

it.each([
  "/ombu/products/mate.svg",
  "",
  `/pictures/${id}/320.png`,
  `/pictures/${id}/../320.webp`,
  `/pictures/${id.toUpperCase()}/320.webp`,
  `/pictures/${id}0/320.webp`,
  `https://evil.example/pictures/${id}/320.webp`,
])("%j is a file of the merchant's own, and comes as it is", (src) => {
  expect(parsePictureAddress(src)).toBeNull();
  expect(pictureSources(src)).toEqual({ src });
});
