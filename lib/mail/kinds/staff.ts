import { z } from "zod";
import { shop } from "@/shop/shop";
import { getTranslator } from "../../i18n/translator";
import { days, hours } from "../../platform/clock";
import { secretMail } from "../kind";

const data = z.object({ name: z.string() });
const example = { name: "Ana" };

/** Lets a member of staff in at the desk, who sets a password by the link. */
export const staffInvitation = secretMail({
  data,
  example,
  secretLife: days(3),
  write: ({ name }, { locale, secret }) => {
    const t = getTranslator(locale, "mail");
    const words = { shop: shop.name, name };
    return {
      subject: t("invitation.subject", words),
      title: t("invitation.title"),
      blocks: [
        { is: "text", text: t("invitation.text", words) },
        { is: "button", label: t("invitation.button"), href: secret },
        { is: "note", text: t("invitation.note") },
      ],
    };
  },
});

/** A member of staff has forgotten the password. */
export const passwordReset = secretMail({
  data,
  example,
  secretLife: hours(1),
  write: ({ name }, { locale, secret }) => {
    const t = getTranslator(locale, "mail");
    const words = { shop: shop.name, name };
    return {
      subject: t("reset.subject", words),
      title: t("reset.title"),
      blocks: [
        { is: "text", text: t("reset.text", words) },
        { is: "button", label: t("reset.button"), href: secret },
        { is: "note", text: t("reset.note") },
      ],
    };
  },
});
