import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";

/**
 * An action as a form of a page from an earlier build calls it: where the server does not know it any more, the
 * form is sent once more without the script, and the server answers with its present page and what was typed.
 */
export function sentAgainIfOld<State>(
  action: (before: State, data: FormData) => Promise<State>,
): typeof action {
  // On the server it has to stay the action itself: a form without a script is sent to it by its name.
  if (typeof window === "undefined") return action;
  return async (before, data) => {
    try {
      return await action(before, data);
    } catch (error) {
      if (!isUnrecognized(error)) throw error;
      sendWithoutScript(data);
      // The page is left: what is shown until then stays as it is.
      return new Promise(() => undefined);
    }
  };
}

function sendWithoutScript(data: FormData): void {
  const form = document.createElement("form");
  form.method = "post";
  form.enctype = "multipart/form-data";
  form.hidden = true;
  // What the framework put into the form names the action that is not known any more.
  const typed = [...data].filter(([name]) => !name.startsWith("$"));
  for (const [name, value] of [...typed, [unknownAction, ""] as const]) {
    if (typeof value !== "string") continue;
    // A text area, as an input would lose the line breaks.
    const field = document.createElement("textarea");
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

/** Tells the server that this is a form of the shop's, and of no action that it knows. */
const unknownAction = `$ACTION_ID_${"0".repeat(42)}`;
