import { maxQuantity } from "@/lib/cart/cart";

type Props = {
  action: (form: FormData) => Promise<void>;
  quantity: number;
  words: { group: string; less: string; more: string };
};

const step =
  "size-11 rounded-full text-xl leading-none transition-colors hover:bg-brand-mist hover:text-brand-deep disabled:text-line disabled:hover:bg-transparent";

/** One less, one more: two buttons of a form, each of which sends the quantity that it leads to. */
export function QuantityStepper({ action, quantity, words }: Props) {
  return (
    <form action={action}>
      <fieldset className="flex items-center rounded-full border border-edge bg-card">
        <legend className="sr-only">{words.group}</legend>
        <button
          type="submit"
          name="quantity"
          value={quantity - 1}
          disabled={quantity <= 1}
          aria-label={words.less}
          className={step}
        >
          −
        </button>
        <output className="figures w-8 text-center font-medium">{quantity}</output>
        <button
          type="submit"
          name="quantity"
          value={quantity + 1}
          disabled={quantity >= maxQuantity}
          aria-label={words.more}
          className={step}
        >
          +
        </button>
      </fieldset>
    </form>
  );
}
