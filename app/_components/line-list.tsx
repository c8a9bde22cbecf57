import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Currency } from "@/lib/money";
import { Price } from "./price";
import { ProductPicture } from "./product-picture";

export type SummaryLine = {
  key: string;
  name: string;
  /** Size and colour, already in words; may be empty. */
  detail: string;
  image: string;
  quantity: number;
  /** Minor units. */
  lineTotal: number;
  /** What stands in the way of buying this line, as a sentence. */
  problem?: ReactNode;
};

type Props = { lines: readonly SummaryLine[]; currency: Currency; locale: Locale };

/** What is bought, to read: for the checkout's and the order's summary. */
export function LineList({ lines, currency, locale }: Props) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.key} className="py-4 first:pt-0 last:pb-0">
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            <ProductPicture
              src={line.image}
              alt=""
              sizes="64px"
              width={64}
              height={64}
              className="size-16 shrink-0 rounded-md bg-warm-mist object-cover"
            />
            <div className="min-w-0 grow basis-24">
              <p className="font-medium leading-snug">{line.name}</p>
              <p className="text-sm text-muted">
                {line.detail && <>{line.detail} · </>}
                <span className="figures">× {line.quantity}</span>
              </p>
            </div>
            <Price
              minor={line.lineTotal}
              currency={currency}
              locale={locale}
              className="ml-auto font-medium"
            />
          </div>
          {line.problem && <p className="mt-2 text-sm font-medium text-danger">{line.problem}</p>}
        </li>
      ))}
    </ul>
  );
}
