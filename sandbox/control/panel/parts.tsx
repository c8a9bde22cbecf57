import type { Child } from "hono/jsx";
import { BrandMark } from "../../hosted/brand-marks";
import type { Payment } from "../../store/types";

/** How something stands, in a word and a colour. */
export const State = ({ name }: { name: string }) => (
  <span class="state" data-state={name}>
    {name}
  </span>
);

const clock = new Intl.DateTimeFormat("en-GB", {
  ...({ hour: "2-digit", minute: "2-digit", second: "2-digit" } as const),
  hourCycle: "h23",
});
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

/** In this computer's time zone, which is the reader's: "30 Mar 14:30:07". */
export const Time = ({ at }: { at: number }) => (
  <time datetime={new Date(at).toISOString()}>
    <span class="day">{day.format(at)}</span> {clock.format(at)}
  </time>
);

/** Characters to copy: the button is shown where there is JavaScript to do it. */
export const Copied = ({ text, shown = text, what }: { text: string; shown?: string; what: string }) => (
  <span class="copied">
    <code>{shown}</code>
    <button type="button" class="quiet" data-copy={text} aria-label={`Copy ${what}`} hidden>
      Copy
    </button>
  </span>
);

/** A block of text that scrolls when it is long, by keyboard too. */
export const Json = ({ value, label }: { value: unknown; label: string }) => (
  <section class="text" aria-label={label} tabindex={0}>
    <pre>{typeof value === "string" ? value : JSON.stringify(value, null, 2)}</pre>
  </section>
);

export const Empty = ({ children }: { children: Child }) => <p class="empty">{children}</p>;

/** What a payment was tried with. */
export function Method({ payment: { card, voucher } }: { payment: Payment }) {
  const id = card?.brand ?? voucher?.method ?? "unknown";
  return (
    <span class="method">
      <BrandMark id={id} />
      {card ? `•••• ${card.last4}` : (voucher?.method.replace("-", " ") ?? "")}
    </span>
  );
}

/** A button that does one thing, without JavaScript too. */
export function Action(props: {
  to: string;
  label: string;
  fields?: Record<string, string>;
  kind?: string;
  what?: string;
}) {
  const { to, label, fields = {}, kind = "", what } = props;
  return (
    <form method="post" action={to}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={kind} aria-label={what && `${label} ${what}`}>
        {label}
      </button>
    </form>
  );
}

/** The page's title, unless the list stands beside something that has it. */
export const ListTitle = ({ id, isAlone, children }: { id: string; isAlone: boolean; children: Child }) =>
  isAlone ? (
    <h1 id={id}>{children}</h1>
  ) : (
    <h2 class="title" id={id}>
      {children}
    </h2>
  );

/** Older and newer pages of a list. */
export function Pager({
  page,
  size,
  total,
  href,
}: {
  page: number;
  size: number;
  total: number;
  href: string;
}) {
  if (total <= size) return null;
  const to = (other: number) => `${href}${href.includes("?") ? "&" : "?"}page=${other}`;
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && <a href={to(page - 1)}>Newer</a>}
      <span>
        {(page - 1) * size + 1}–{Math.min(page * size, total)} of {total}
      </span>
      {page * size < total && <a href={to(page + 1)}>Older</a>}
    </nav>
  );
}
