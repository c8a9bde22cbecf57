/** What a member of staff is at the desk: a viewer looks, an operator works, an owner decides. */
export type Role = "viewer" | "operator" | "owner";

export const roles: readonly Role[] = ["viewer", "operator", "owner"];

/** Reads a role from a form; null for anything else. */
export function parseRole(value: unknown): Role | null {
  return roles.find((role) => role === value) ?? null;
}

/**
 * What can be asked of the desk. *see*: look at orders and money. *operate*: check, capture, cancel, fulfil.
 * *refund*: give money back (an operator up to a limit). *catalogue*: goods, prices, stock. *settings*: how the shop
 * works. *staff*: who works at the desk, and what they did.
 */
export type Right = "see" | "operate" | "refund" | "catalogue" | "settings" | "staff";

const rightsOf: Record<Role, readonly Right[]> = {
  viewer: ["see"],
  operator: ["see", "operate", "refund", "catalogue"],
  owner: ["see", "operate", "refund", "catalogue", "settings", "staff"],
};

export function may(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right);
}

/**
 * Whether that role may refund so much, in minor units. `refunded` is what has been refunded of the
 * order already, so that a limit is not passed in small steps. `limit` is the operators'.
 */
export function mayRefund(role: Role, asked: { amount: number; refunded: number; limit: number }): boolean {
  if (!may(role, "refund")) return false;
  return role === "owner" || asked.refunded + asked.amount <= asked.limit;
}
