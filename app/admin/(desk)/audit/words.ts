import type { Locale } from "@/lib/i18n/locales";
import type { audit } from "@/lib/i18n/messages/es/desk/audit";
import { getTranslator } from "@/lib/i18n/translator";
import type { AuditAction, OrderAction } from "@/lib/staff/audit";
import { orderActions } from "../orders/[number]/sentence";

const actions = {
  "category.create": "categoryCreated",
  "category.edit": "categoryEdited",
  "product.create": "productCreated",
  "product.edit": "productEdited",
  "product.picture": "productPicture",
  "variant.create": "variantCreated",
  "variant.edit": "variantEdited",
  "stock.add": "stockAdded",
  "stock.set": "stockSet",
  "settings.edit": "settingsEdited",
  "settings.reset": "settingsReset",
  "staff.invite": "invited",
  "staff.invite-again": "invitedAgain",
  "staff.joined": "joined",
  "staff.role": "roleChanged",
  "staff.activate": "activated",
  "staff.deactivate": "deactivated",
  "staff.second-factor-off": "factorTaken",
  "staff.policy": "policyChanged",
  login: "signedIn",
  "login.wrong-password": "wrongPassword",
  "login.wrong-code": "wrongCode",
  "login.end-others": "endedOthers",
  "password.change": "passwordChanged",
  "password.reset": "passwordReset",
  "second-factor.on": "factorOn",
  "second-factor.codes": "factorCodes",
  "second-factor.off": "factorOff",
  "orders.reconcile": "reconciledAll",
  "comparison.run": "compared",
  "comparison.look-again": "lookedAgain",
  "comparison.accept": "accepted",
  "mail.send-again": "mailedAgain",
  "club.charge": "clubCharged",
  "club.pause": "clubPaused",
  "gift-card.issue": "cardIssued",
  "gift-card.block": "cardBlocked",
  "gift-card.unblock": "cardUnblocked",
  "gift-card.extend": "cardExtended",
  "gift-card.adjust": "cardAdjusted",
} as const satisfies Record<Exclude<AuditAction, OrderAction>, keyof (typeof audit)["actions"]>;

/** What was done, in the reader's language; the record's own word where there is none for it. */
export function actionInWords(action: string, locale: Locale): string {
  const t = getTranslator(locale, "desk");
  if (Object.hasOwn(actions, action)) {
    return t(`audit.actions.${actions[action as keyof typeof actions]}`);
  }
  if (Object.hasOwn(orderActions, action)) {
    return t(`order.story.actions.${orderActions[action as keyof typeof orderActions]}`);
  }
  return action;
}
