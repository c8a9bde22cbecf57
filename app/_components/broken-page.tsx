"use client";

import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";
import { Button, buttonClass } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import type { trouble } from "@/lib/i18n/messages/es/trouble";
import type { Translation } from "@/lib/i18n/translation";

export type BrokenProps = { error: unknown; retry: () => void };

type Props = BrokenProps & {
  words: Pick<Translation<typeof trouble>, "broken" | "updated">;
  /** Where the way on leads. */
  home: string;
};

/** What is seen when a page could not be drawn: a sentence, and a way on. Never a stack. */
export function BrokenPage({ error, retry, words, home }: Props) {
  const { broken: t, updated } = words;
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
        <a href={home} className={buttonClass("secondary")}>
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
