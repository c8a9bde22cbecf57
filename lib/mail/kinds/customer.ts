import { z } from "zod";
import { shop } from "@/shop/shop";
import { localePath } from "../../i18n/paths";
import { getTranslator } from "../../i18n/translator";
import { minutes } from "../../platform/clock";
import { env } from "../../platform/env";
import { customerMail, secretMail } from "../kind";
import type { Block } from "../letter";
import { greeting } from "../parts";

/** A code to be typed, which shows that an address is one's own: to sign in, to see an order, to change to it. */
export const customerCode = secretMail({
  data: z.object({ purpose: z.enum(["sign_in", "find_order", "change_email"]) }),
  example: { purpose: "sign_in" },
  exampleSecret: "042917",
  secretLife: minutes(10),
  write: ({ purpose }, { locale, secret }) => {
    const t = getTranslator(locale, "mail");
    const words = { shop: shop.name };
    return {
      subject: t(`code.${purpose}.subject`, words),
      title: t(`code.${purpose}.title`),
      blocks: [
        { is: "text", text: t(`code.${purpose}.text`, words) },
        { is: "code", code: secret },
        { is: "note", text: t("code.note") },
      ],
    };
  },
});

/** A passkey opens an account from now on, or does no more. */
export const passkeyChanged = customerMail({
  data: z.object({ name: z.string(), what: z.enum(["added", "removed"]), provider: z.string().nullable() }),
  example: { name: "Ana Pérez", what: "added", provider: "Bitwarden" },
  write: ({ name, what, provider }, { locale }) => {
    const t = getTranslator(locale, "mail");
    const href = `${env().SHOP_URL}${localePath(locale, "/account/passkeys")}`;
    const kept: Block = { is: "facts", rows: [{ label: t("passkey.keeper"), value: provider ?? "" }] };
    return {
      subject: t(`passkey.${what}.subject`, { shop: shop.name }),
      title: t(`passkey.${what}.title`),
      blocks: [
        greeting(locale, name),
        { is: "text", text: t(`passkey.${what}.text`) },
        ...(provider ? [kept] : []),
        { is: "button", label: t("passkey.open"), href },
        { is: "note", text: t("passkey.note") },
      ],
    };
  },
});
