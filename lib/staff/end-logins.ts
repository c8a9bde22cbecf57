import type { Transaction } from "../platform/db";

/** Signs a member of staff out in every browser, or in every other one than `except`. */
export async function endLogins(
  tx: Pick<Transaction, "staffLogin">,
  staffId: string,
  except?: string,
): Promise<void> {
  await tx.staffLogin.deleteMany({ where: { staffId, ...(except && { id: { not: except } }) } });
}
