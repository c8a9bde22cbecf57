import { later, now, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { plexo } from "../../platform/gateway";
import { randomToken } from "../../platform/ids";
import { logError } from "../../platform/log";
import { PlexoError } from "../../plexo/errors";

/** Longer than any answer of Plexo can take: until then, another process may be creating the customer. */
const lease = () => env().PLEXO_TIMEOUT_MS * 2 + seconds(5);

/**
 * The id of a customer at Plexo, who is created there where there is none yet. The reference is stored before it is
 * sent, and where an answer got lost it is looked up before anything is sent again (reference before request). Null:
 * another process is creating it. Throws a PlexoError.
 */
export async function ensurePlexoCustomer({ id }: { id: string }): Promise<string | null> {
  await db().customer.updateMany({
    where: { id, plexoReference: null },
    data: { plexoReference: `cus-${randomToken()}` },
  });
  const customer = await db().customer.findUniqueOrThrow({ where: { id } });
  const { plexoReference: referenceId, plexoSentAt, plexoCustomerId, email } = customer;
  if (plexoCustomerId !== null) return plexoCustomerId;
  if (referenceId === null) throw new Error("A customer has no reference.");

  const sentAt = now();
  if (plexoSentAt && sentAt < later(plexoSentAt, lease())) return null;
  const where = { id, plexoCustomerId: null, plexoSentAt };
  const { count } = await db().customer.updateMany({ where, data: { plexoSentAt: sentAt } });
  if (count === 0) return null;
  try {
    const found = plexoSentAt && (await plexo().findCustomer(referenceId));
    const { id: made } = found || (await plexo().createCustomer({ referenceId, email }));
    await db().customer.update({
      where: { id },
      data: { plexoCustomerId: made, ...(!found && { plexoEmail: email }) },
    });
    return made;
  } catch (error) {
    // What was sent before is still to be looked up, and may be at once: its time is over.
    const isUnknown = error instanceof PlexoError && (error.ambiguous || plexoSentAt !== null);
    const again = isUnknown ? later(sentAt, -lease()) : null;
    await db().customer.updateMany({ where: { id, plexoSentAt: sentAt }, data: { plexoSentAt: again } });
    throw error;
  }
}

/**
 * Tells Plexo which e-mail a customer has by now, where it was told another one: once it is changed, and where Plexo does
 * not answer, when the customer's cards are asked for next. One sending at a time, and what Plexo was told is forgotten
 * before it is told anew: an answer that got lost, or a slow one, leaves nothing noted that Plexo does not have.
 */
export async function tellEmail({ id }: { id: string }): Promise<void> {
  const customer = await db().customer.findUnique({ where: { id } });
  if (!customer) return;
  const { email, plexoEmail, plexoEmailSentAt, plexoCustomerId, plexoReference: referenceId } = customer;
  if (plexoCustomerId === null || referenceId === null || plexoEmail === email) return;

  const sentAt = now();
  // Another sending is under way, or may still come to Plexo: one that is answered looks for what was changed meanwhile.
  if (plexoEmailSentAt && sentAt < later(plexoEmailSentAt, lease())) return;
  const mark = { plexoEmailSentAt: sentAt };
  const where = { id, plexoEmailSentAt };
  const { count } = await db().customer.updateMany({ where, data: { ...mark, plexoEmail: null } });
  if (count === 0) return;
  const isOver = { plexoEmailSentAt: null };
  try {
    await plexo().updateCustomer(plexoCustomerId, { referenceId, email });
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    // What got no answer may still come to Plexo, after anything that is sent now.
    const isAnswered = !error.ambiguous || error.kind === "unavailable";
    if (isAnswered) await db().customer.updateMany({ where: { id, ...mark }, data: isOver });
    logError(error, { customer: id }, "a customer's e-mail could not be changed at Plexo");
    return;
  }
  const noted = await db().customer.updateMany({
    where: { id, email, ...mark },
    data: { ...isOver, plexoEmail: email },
  });
  if (noted.count > 0) return;
  const ended = await db().customer.updateMany({ where: { id, ...mark }, data: isOver });
  if (ended.count > 0) await tellEmail({ id });
}
