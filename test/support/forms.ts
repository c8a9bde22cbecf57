export type Field = [name: string, value: string];

/** The hidden fields of the form of a page that has `mark` in it, or null where there is none such. */
export function hiddenFields(page: string, mark: string): Field[] | null {
  const inputs = formWith(page, mark)?.match(/<input type="hidden"[^>]*>/g);
  return inputs?.map((input) => [attribute(input, "name"), attribute(input, "value")]) ?? null;
}

/** The same form as a browser would send it: all that is filled in and chosen. */
export function filledFields(page: string, mark: string): Field[] | null {
  const form = formWith(page, mark);
  if (!form) return null;
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)]
    .filter(([input]) => attribute(input, "type") !== "radio" || /\bchecked\b/.test(input))
    .map(([input]): Field => [attribute(input, "name"), attribute(input, "value")]);
  const selects = [...form.matchAll(/<(select\b[^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, tag = "", options = ""]): Field => {
      const all = options.match(/<option\b[^>]*>/g) ?? [];
      const chosen = all.find((option) => /\bselected\b/.test(option)) ?? all[0] ?? "";
      return [attribute(tag, "name"), attribute(chosen, "value")];
    },
  );
  const texts = [...form.matchAll(/<(textarea\b[^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = "", text = ""]): Field => [attribute(tag, "name"), readText(text)],
  );
  return [...inputs, ...selects, ...texts].filter(([name]) => name);
}

function formWith(page: string, mark: string): string | undefined {
  return page.match(/<form\b[\s\S]*?<\/form>/g)?.find((html) => html.includes(mark));
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = tag.match(new RegExp(`\\b${name}="([^"]*)"`)) ?? [];
  return readText(value);
}

const entities: Record<string, string> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" };

function readText(html: string): string {
  return html.replace(/&(quot|#x27|lt|gt|amp);/g, (_all, name: string) => entities[name] ?? "");
}

export function toForm(fields: Iterable<Field>): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

/** The action that a form is for, in the framework's words. */
export function actionOf(fields: Field[]): string {
  const [action = ""] = /[0-9a-f]{42}/.exec(fields.flat().join(" ")) ?? [];
  return action;
}

/** The fields with which a form without a script calls an action, with other arguments than the page has bound to it. */
export function bindTo(action: string, call: string): Field[] {
  return [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", `{"id":"${action}","bound":"$@1"}`],
    ["$ACTION_1:1", call],
  ];
}
