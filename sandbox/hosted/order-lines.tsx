import { parseMinor } from "../money";
import type { SessionPayment } from "../store/types";
import { formatAmount, localeTags } from "./format";
import type { Language } from "./messages";

/** More than these would push the card's form off a phone's screen. */
const SHOWN_AT_ONCE = 3;

interface OrderLinesProps {
  payment: SessionPayment;
  language: Language;
  title: string;
}

/** What is bought, as far as the shop says. */
export function OrderLines({ payment: { items, currency }, language, title }: OrderLinesProps) {
  const count = new Intl.NumberFormat(localeTags[language]);
  const lines = items.flatMap((item) => {
    const { name, quantity = 1, price } = item as Item;
    if (!name) return [];
    const minor = totalOf(quantity, price);
    return {
      name: quantity === 1 ? name : `${count.format(quantity)} × ${name}`,
      price: minor !== undefined && formatAmount(minor, currency, language),
    };
  });
  if (lines.length === 0) return null;
  return (
    <details class="order" open={lines.length <= SHOWN_AT_ONCE}>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map(({ name, price }, index) => (
          <li key={String(index)}>
            <span class="name">{name}</span>
            {price && <span class="price">{price}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the API lets through of an item. */
interface Item {
  name?: string;
  quantity?: number;
  price?: number;
}

/** Minor units, where they can be told exactly. */
function totalOf(quantity: number, price: number | undefined): number | undefined {
  const each = price === undefined ? null : parseMinor(price);
  return each !== null && Number.isInteger(quantity) && quantity > 0 ? each * quantity : undefined;
}
