import { type APIResponse, expect, type Page } from "playwright/test";
import { type Field, toForm } from "../../test/support/forms";

/** What is typed, chosen or ticked, by a field's label or its first words. */
export type Typed = Record<string, string | true>;

type Form = { action: string; method: string; fields: Field[] };

/**
 * A browser without JavaScript and without a window: it reads pages, and sends their forms by the buttons and fields that
 * a person finds there. It takes a tenth of the work of a browser that shows them. A real browser's parser reads the
 * documents, and says what their forms send; cookies are those of the page's context.
 */
export class Reader {
  html = "";
  url = "";
  /** All that the page says, in one line. */
  text = "";

  constructor(private readonly page: Page) {}

  async open(path: string): Promise<void> {
    await this.show(await this.page.request.get(path));
  }

  async reload(): Promise<void> {
    await this.open(this.url);
  }

  /** Follows a link; of several with that name, the first in an item of a list that says `beside`. */
  async follow(name: string, beside = ""): Promise<void> {
    const href = await this.page.evaluate(findLink, { html: this.html, name, beside });
    await this.open(new URL(href, this.url).href);
  }

  /** Fills in the form of a button, and presses it; of several with that name, as `follow` does. */
  async press(name: string, typed: Typed = {}, beside = ""): Promise<void> {
    const form = await this.page.evaluate(fillForm, { html: this.html, name, typed, beside });
    const address = new URL(form.action, this.url);
    if (form.method === "get") {
      address.search = `${new URLSearchParams(form.fields)}`;
      return this.open(address.href);
    }
    const answer = await this.page.request.post(address.href, {
      multipart: toForm(form.fields),
      headers: { origin: address.origin },
      maxRedirects: 0,
    });
    const { location } = answer.headers();
    if (!location) return this.show(answer);
    expect(answer.status(), name).toBe(303);
    await this.open(new URL(location, address).href);
  }

  /** Waits until the page says so. */
  async expectSoon(text: string): Promise<void> {
    await expect(async () => {
      if (!this.text.includes(text)) await this.reload();
      expect(this.text).toContain(text);
    }).toPass({ timeout: 20_000 });
  }

  /** What stands in a field. */
  valueOf(label: string): Promise<string> {
    return this.page.evaluate(readField, { html: this.html, label });
  }

  private async show(answer: APIResponse): Promise<void> {
    this.url = answer.url();
    this.html = await answer.text();
    this.text = await this.page.evaluate(readText, this.html);
  }
}

// What follows runs in the browser, each function by itself.

function readText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const unseen of body.querySelectorAll("script, style, [hidden]")) unseen.remove();
  return (body.textContent ?? "").replaceAll(/\s+/g, " ");
}

function readField({ html, label }: { html: string; label: string }): string {
  const shown = new DOMParser().parseFromString(html, "text/html");
  const labels = [...shown.querySelectorAll("label")];
  const field = labels.find(({ textContent }) => textContent?.trim().startsWith(label))?.control;
  if (!field) throw new Error(`There is no field "${label}".`);
  return (field as HTMLInputElement).value;
}

function findLink({ html, name, beside }: { html: string; name: string; beside: string }): string {
  const shown = new DOMParser().parseFromString(html, "text/html");
  const nameOf = (link: Element) => (link.ariaLabel ?? link.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  const links = [...shown.querySelectorAll("a[href]")].filter(
    (link) => !beside || link.closest("li, tr")?.textContent?.includes(beside),
  );
  const found =
    links.find((link) => nameOf(link) === name) ?? links.find((link) => nameOf(link).startsWith(name));
  if (!found) throw new Error(`There is no link "${name}": ${links.map(nameOf).join(", ")}`);
  return found.getAttribute("href") ?? "";
}

/** What a browser sends when the form of that button was filled in so; an error where it would send none. */
function fillForm(asked: { html: string; name: string; typed: Typed; beside: string }): Form {
  const { html, name, typed, beside } = asked;
  const shown = new DOMParser().parseFromString(html, "text/html");
  const nameOf = (each: Element) => (each.ariaLabel ?? each.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  const buttons = [...shown.querySelectorAll<HTMLButtonElement>("button:enabled")].filter(
    (each) => !beside || each.closest("li, tr")?.textContent?.includes(beside),
  );
  const button =
    buttons.find((each) => nameOf(each) === name) ?? buttons.find((each) => nameOf(each).startsWith(name));
  const form = button?.form;
  if (!button || !form || button.type !== "submit")
    throw new Error(`No button "${name}" sends a form without JavaScript: ${buttons.map(nameOf).join(", ")}`);
  const fields = [...form.elements] as (HTMLInputElement | HTMLSelectElement)[];
  for (const [label, value] of Object.entries(typed)) {
    const field = fields.find((each) =>
      [...(each.labels ?? [])].some(({ textContent }) => textContent?.trim().startsWith(label)),
    );
    if (!field || field.disabled) throw new Error(`There is no field "${label}" in the form of "${name}".`);
    if (value === true) {
      (field as HTMLInputElement).checked = true;
    } else if (field instanceof HTMLSelectElement) {
      const option = [...field.options].find((each) => each.text.trim() === value || each.value === value);
      if (!option) throw new Error(`"${label}" has no "${value}".`);
      option.selected = true;
    } else {
      field.value = value;
    }
  }
  if (!form.noValidate && !button.formNoValidate && !form.checkValidity())
    throw new Error(`A browser would not send the form of "${name}".`);
  return {
    action: button.getAttribute("formaction") ?? form.getAttribute("action") ?? "",
    method: form.method,
    fields: [...new FormData(form, button)].map(([field, value]) => [field, String(value)]),
  };
}
