import { readTyped } from "@/app/_components/typed";
import { AccountFields, type AccountFieldsProps } from "./account-fields";

type Props = Omit<AccountFieldsProps, "isTyped"> & {
  /** Stands beside the form of its page in which most is typed: a page's switches send that one along. */
  isAside?: true;
};

/** A form of an account. In another language or currency it has what was typed in it. */
export async function AccountForm({ isAside, fields, ...props }: Props) {
  const isTyped = fields.length > 0 && !isAside;
  const typed = isTyped ? await readTyped() : null;
  const shown = fields.map((field) => ({ ...field, value: typed?.values[field.name] ?? field.value }));
  return <AccountFields {...props} fields={shown} isTyped={isTyped} />;
}
