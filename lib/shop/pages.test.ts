import { expect, it } from "vitest";
import { listPageFiles, listPages, pageFaults, parsePage, readPage } from "./pages";

it("A merchant's page has its first line for a title, and Markdown for the rest", () => {
  expect(parsePage("about", "# Quiénes somos\n\nHola **mundo**.\n")).toEqual({
    name: "about",
    title: "Quiénes somos",
    html: "<p>Hola <strong>mundo</strong>.</p>\n",
  });
});

it("Only pages that were written in a language are there in it, and nothing beside them", async () => {
  expect((await listPages("es")).map(({ name }) => name)).toEqual([
    "about",
    "delivery",
    "returns",
    "privacy",
    "terms",
  ]);
  expect(await readPage("en", "about")).toMatchObject({ title: "Who we are" });
  for (const name of ["nada", "../es/about", "about.md", "constructor"]) {
    expect(await readPage("es", name)).toBeNull();
  }
});

it("The pages of a shop are found below their language, and each is one that is shown", () => {
  const files = listPageFiles();
  expect(files).toContain("es/returns.md");
  expect(pageFaults(files)).toEqual([]);
});

it.each([
  ["pages/about.md", ["about.md", "es/about.md"]],
  ["pages/fr/about.md", ["fr/about.md"]],
  ["pages/es/abuot.md", ["es/abuot.md"]],
])("%s would be shown in no shop", (told, files) => {
  expect(pageFaults(files)).toEqual([expect.stringContaining(`${told}: `)]);
});

it("Pages in a language that is not offered, and a README, are left alone", () => {
  expect(pageFaults(["README.md", "es/readme.md", "pt/about.md"])).toEqual([]);
});
