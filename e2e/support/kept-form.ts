import type { Page } from "playwright/test";
import { ana } from "./shopping";
import { expect } from "./test";
import { spanish } from "./words";

/** What was typed at the checkout is still there. */
export async function expectFormKept(page: Page, note: string): Promise<void> {
  for (const [label, value] of [
    [spanish.checkout.name, ana.name],
    [spanish.checkout.email, ana.email],
    [spanish.checkout.phone, ana.phone],
    [spanish.checkout.document, ana.document],
    [spanish.checkout.street, ana.street],
    [spanish.checkout.city, ana.city],
    [spanish.checkout.department, ana.department],
  ] as const) {
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
  }
  await expect(page.getByLabel(spanish.checkout.note)).toHaveValue(note);
}
