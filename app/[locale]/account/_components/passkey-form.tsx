"use client";

import { type ReactNode, useActionState, useSyncExternalStore } from "react";
import type { ButtonKind } from "@/app/_ui/button";
import { catching } from "@/app/_ui/catching";
import type { FormState } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { beginAdding } from "@/lib/customers/passkeys/add";
import type { beginSignIn } from "@/lib/customers/passkeys/sign-in";

type Begun = Awaited<ReturnType<typeof beginAdding | typeof beginSignIn>>;
type Options = Extract<Begun, { ok: true }>["options"];

type Props = {
  /** The name that passkeys of the shop belong to. */
  host: string;
  begin: () => Promise<Begun>;
  finish: (answer: unknown) => Promise<FormState>;
  button: string;
  pending: string;
  kind?: ButtonKind;
  /** The sentences for what can be wrong. */
  problems: Record<string, string>;
  /** What is shown where the browser has no passkeys. */
  unsupported?: ReactNode;
};

/**
 * A button that asks the browser for a passkey, to sign in with or a new one. It is there only where a script runs and the
 * browser has passkeys.
 */
export function PasskeyForm({ host, begin, finish, kind = "secondary", problems, ...shown }: Props) {
  const support = useSyncExternalStore(neverChanges, () => supportOf(host), notKnown);
  const [state, send] = useActionState<FormState, FormData>(
    catching(async () => {
      const begun = await begin();
      if (!begun.ok) return { problems: { form: begun.problem } };
      const asked = await askBrowser(begun.options);
      return "problem" in asked ? { problems: { form: asked.problem } } : finish(asked.answer);
    }, lost),
    {},
  );
  if (support === "unknown") return <span hidden data-scripts="" />;
  if (support === "no") return shown.unsupported;
  const problem = state.problems?.form;
  return (
    <form action={send} className="grid gap-4">
      {problem && (
        <Notice tone={problem === "left" ? "info" : "error"}>{problems[problem] ?? problems.lost}</Notice>
      )}
      <div>
        <SubmitButton kind={kind} pendingLabel={shown.pending}>
          {shown.button}
        </SubmitButton>
      </div>
    </form>
  );
}

const neverChanges = () => () => {};
const notKnown = () => "unknown" as const;
const lost = (): FormState => ({ problems: { form: "lost" } });

function supportOf(host: string): "yes" | "no" {
  return "PublicKeyCredential" in window && window.location.hostname === host ? "yes" : "no";
}

/** Loads what talks to the browser's passkeys when one is asked for: no page has it before. */
async function askBrowser(options: Options): Promise<{ answer: unknown } | { problem: "left" | "there" }> {
  const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  try {
    const answer = await ("rp" in options
      ? startRegistration({ optionsJSON: options })
      : startAuthentication({ optionsJSON: options }));
    return { answer };
  } catch (error) {
    // One is told who has a passkey here already. All else, from "no" to a sensor that fails, is said by the browser.
    return { problem: error instanceof Error && error.name === "InvalidStateError" ? "there" : "left" };
  }
}
