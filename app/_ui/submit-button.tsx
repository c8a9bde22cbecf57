"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonClass } from "./button";

type Props = Omit<ComponentProps<"button">, "type"> & {
  kind?: ButtonKind;
  wide?: boolean;
  /** Said instead of the label while the form is on its way ("Pagando…"). */
  pendingLabel: string;
};

/**
 * Sends the form that it stands in, once: while it is on its way nothing sends it again. It stays
 * focusable (aria-disabled, not disabled). Without JavaScript it is an ordinary submit button.
 */
export function SubmitButton({ kind, wide, pendingLabel, className = "", children, ...rest }: Props) {
  const { pending } = useFormStatus();
  const button = useRef<HTMLButtonElement>(null);
  useFreshPageAfterReturn(pending);
  useEffect(() => {
    const form = button.current?.form;
    if (!pending || !form) return;
    const stop = (event: SubmitEvent) => event.preventDefault();
    form.addEventListener("submit", stop);
    return () => form.removeEventListener("submit", stop);
  }, [pending]);

  return (
    <button
      ref={button}
      type="submit"
      aria-disabled={pending}
      className={`${buttonClass(kind, wide)} ${className}`}
      {...rest}
    >
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </button>
  );
}

/**
 * A page that comes back from the browser's back/forward cache comes back as it was left: waiting for the
 * form that took the shopper away, which never ends, and the router would queue whatever is sent after it.
 * Only a fresh page is usable again.
 */
function useFreshPageAfterReturn(pending: boolean) {
  useEffect(() => {
    if (!pending) return;
    const refresh = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener("pageshow", refresh);
    return () => window.removeEventListener("pageshow", refresh);
  }, [pending]);
}
