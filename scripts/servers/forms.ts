export type Field = [name: string, value: string];

/** The hidden fields of the form of a page that has `mark` in it, or null where there is none such. */
export function hiddenFields(page: string, mark: string): Field[] | null {
  const form = page.match(/<form\b[\s\S]*?<\/form>/g)?.find((html) => html.includes(mark));
  if (!form) return null;
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]);
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = tag.match(new RegExp(`\\b${name}="([^"]*)"`)) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
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
