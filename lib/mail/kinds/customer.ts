import { z } from "zod";
import { shop } from "@/shop/shop";
import { getTranslator } from "../../i18n/translator";
import { minutes } from "../../platform/clock";
import { secretMail } from "../kind";

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
