"use client";

import { useActionState } from "react";
import { Notice } from "@/app/_components/notice";
import { type RadioCard, RadioCards } from "@/app/_components/radio-cards";
import { SelectField } from "@/app/_components/select-field";
import { SubmitButton } from "@/app/_components/submit-button";
import type { AddToCartState } from "@/app/[locale]/cart/actions";

type Props = {
  action: (previous: AddToCartState, form: FormData) => Promise<AddToCartState>;
  words: { variants: string; quantity: string; add: string; adding: string };
  /** Set when there is nothing to choose. */
  onlyVariant: { sku: string; note: string } | null;
  variants: readonly RadioCard[];
  preselected: string;
  quantities: readonly string[];
};

/** Chooses a variant and a quantity and puts them in the cart; shows why when that can't be done. */
export function AddToCartForm({ action, words, onlyVariant, variants, preselected, quantities }: Props) {
  const [state, send] = useActionState(action, {});
  return (
    <form action={send} className="mt-6 grid gap-6">
      {state.error && <Notice tone="error">{state.error}</Notice>}
      {onlyVariant ? (
        <>
          <input type="hidden" name="sku" value={onlyVariant.sku} />
          <p className="text-muted">{onlyVariant.note}</p>
        </>
      ) : (
        <RadioCards
          name="sku"
          legend={words.variants}
          options={variants}
          defaultValue={state.sku || preselected}
          columns={2}
          required
        />
      )}
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-28">
          <SelectField
            name="quantity"
            label={words.quantity}
            options={quantities.map((quantity) => ({ value: quantity, label: quantity }))}
            defaultValue={state.quantity ?? "1"}
          />
        </div>
        <SubmitButton pendingLabel={words.adding} className="min-h-12 grow">
          {words.add}
        </SubmitButton>
      </div>
    </form>
  );
}
