import type { Context } from "../context";
import { newUuid } from "../ids";
import type { Customer } from "../store/customer-types";

export type CustomerInput = Partial<
  Omit<Customer, "id" | "clientId" | "createdAt" | "updatedAt" | "deleted">
>;

export type CustomerResult = { ok: true; customer: Customer } | { ok: false; reason: "reference-taken" };

export function createCustomer(context: Context, clientId: number, input: CustomerInput): CustomerResult {
  const now = context.clock.now();
  const customer = { metadata: {}, ...input, id: newUuid(), clientId, createdAt: now, updatedAt: now };
  return save(context, customer);
}

/** Changes what is given and leaves the rest as it is. */
export function updateCustomer(context: Context, customer: Customer, input: CustomerInput): CustomerResult {
  return save(context, { ...customer, ...input, updatedAt: context.clock.now() });
}

/** Forgets a customer and everything that was saved for them. */
export function deleteCustomer({ store }: Context, customer: Customer): void {
  const instruments = store.instruments
    .with("customer", customer.id)
    .map((one) => ({ ...one, deleted: true }));
  store.save({ customers: [{ ...customer, deleted: true }], instruments });
}

function save({ store }: Context, customer: Customer): CustomerResult {
  const { referenceId } = customer;
  const holders = referenceId === undefined ? [] : store.customers.with("reference", referenceId);
  const taken = holders.some(({ id, clientId }) => clientId === customer.clientId && id !== customer.id);
  if (taken) return { ok: false, reason: "reference-taken" };
  store.save({ customers: [customer] });
  return { ok: true, customer: store.customers.get(customer.id) ?? customer };
}
