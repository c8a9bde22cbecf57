"use client";

import { unstable_isUnrecognizedActionError as isUnrecognized, usePathname } from "next/navigation";
import { Button, buttonClass } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import type { Locale } from "@/lib/i18n/locales";
import { errors as en } from "@/lib/i18n/messages/en/errors";
import { errors as es } from "@/lib/i18n/messages/es/errors";
import { localePath, splitLocale } from "@/lib/i18n/paths";

// Plain sentences without values: the browser needs no translator for them.
const words = { es, en } satisfies Record<Locale, unknown>;

type Props = { error: unknown; retry: () => void };

/** What a shopper sees when a page could not be drawn: a sentence, and a way on. Never a stack. */
export function BrokenContent({ error, retry }: Props) {
  const { locale } = splitLocale(usePathname());
  const { broken: t, updated } = words[locale];
  // A page of an earlier build: the form that it sent is not known any more.
  const isOld = isUnrecognized(error);
  const reference = digestOf(error);
  return (
    <Container width="reading" className="py-8 text-center sm:py-16">
      <div role="alert">
        <h1 className="text-4xl sm:text-5xl">{(isOld ? updated : t).title}</h1>
        <p className="mt-4 text-lead text-muted">{(isOld ? updated : t).text}</p>
      </div>
      <div className="mt-8 flex flex-wrap justify-center gap-3">
        {isOld ? (
          <Button onClick={() => window.location.reload()}>{updated.reload}</Button>
        ) : (
          <Button onClick={retry}>{t.retry}</Button>
        )}
        <a href={localePath(locale, "/")} className={buttonClass("secondary")}>
          {t.home}
        </a>
      </div>
      {reference && (
        <p className="mt-8 text-sm text-muted">
          {t.reference}: {reference}
        </p>
      )}
    </Container>
  );
}

/** The number under which the server's log has the error. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null;
}
