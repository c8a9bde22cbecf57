import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error";
import { afterEach, expect, it, vi } from "vitest";
import { trouble as en } from "@/lib/i18n/messages/en/trouble";
import { trouble as es } from "@/lib/i18n/messages/es/trouble";
import { trouble as pt } from "@/lib/i18n/messages/pt/trouble";
import { itInExample } from "@/test/support/example";
import { browserWords, tellLost } from "./browser-words";

const pageIn = (lang: string) => vi.stubGlobal("document", { documentElement: { lang } });

afterEach(() => void vi.unstubAllGlobals());

itInExample.each([
  ["es-UY", es],
  ["en", en],
  ["pt-BR", pt],
  ["", es],
])("a page of the desk in %j speaks its language in the browser, too", (lang, words) => {
  pageIn(lang);
  expect(browserWords()).toEqual(words);
});

it("an answer that never came leaves open what became of the form; a page of an earlier build did nothing", () => {
  pageIn("es-UY");
  const own = { title: "No supimos", text: "Envialo de nuevo." };
  expect(tellLost(new TypeError("Failed to fetch"))).toEqual(es.lost);
  expect(tellLost(new TypeError("Failed to fetch"), own)).toEqual(own);
  expect(tellLost(new UnrecognizedActionError("not found"), own)).toEqual(es.old);
});
