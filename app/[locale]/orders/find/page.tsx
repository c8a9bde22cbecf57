import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { builtIn } from "@/lib/shop/built-in-fields";
import { AccountForm } from "../../account/_components/account-form";
import { seekOrderAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("find.title"));
}

/** Where who has lost an order's link comes to it by its number and the address that it was made with. */
export default async function FindOrder() {
  const locale = await getLocale();
  const t = getTranslator(locale, "account");
  return (
    <Container width="reading">
      <PageHeading title={t("find.title")} intro={t("find.intro")} />
      <AccountForm
        id="find"
        action={seekOrderAction.bind(null, locale)}
        fields={[
          {
            ...{ name: "number", label: t("find.number"), hint: t("find.numberHint") },
            ...{ inputMode: "numeric", required: true, maxLength: 20 },
          },
          {
            ...{ name: "email", type: "email", label: t("door.email") },
            ...{ autoComplete: "email", required: true, maxLength: builtIn.email.max },
          },
        ]}
        button={t("door.send")}
        pending={t("door.sending")}
        problems={{
          ...{ number: t("find.badNumber"), email: t("door.badEmail") },
          "too-many": t("door.tooMany"),
        }}
        lost={t("lost")}
      />
    </Container>
  );
}
