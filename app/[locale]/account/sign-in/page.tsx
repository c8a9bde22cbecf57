import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { Container } from "@/app/_ui/container";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { ShopLink } from "@/app/_ui/shop-link";
import { findCustomer } from "@/lib/customers/login";
import { relyingParty } from "@/lib/customers/passkeys/relying-party";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { builtIn } from "@/lib/shop/built-in-fields";
import { AccountForm } from "../_components/account-form";
import { PasskeyForm } from "../_components/passkey-form";
import { askCodeAction, askPasskeyAction, passkeyAction } from "../door-actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("door.title"));
}

/** Asks for the address that a code is mailed to. */
export default async function SignIn({ searchParams }: PageProps<"/[locale]/account/sign-in">) {
  const [locale, { to, erased }, customer] = await Promise.all([getLocale(), searchParams, findCustomer()]);
  const t = getTranslator(locale, "account");
  const party = relyingParty();
  return (
    <Container width="reading">
      <PageHeading title={t("door.title")} intro={t("door.intro")} />
      <div className="grid gap-6">
        {erased === "1" && <Notice tone="success">{t("data.erase.done")}</Notice>}
        {customer && to !== undefined && <Notice>{t("door.fresh")}</Notice>}
        <AccountForm
          id="sign-in"
          action={askCodeAction.bind(null, locale, to)}
          fields={[
            {
              ...{ name: "email", type: "email", label: t("door.email"), value: customer?.email },
              ...{ autoComplete: "email", required: true, maxLength: builtIn.email.max },
            },
          ]}
          button={t("door.send")}
          pending={t("door.sending")}
          problems={{ email: t("door.badEmail"), "too-many": t("door.tooMany") }}
          lost={t("lost")}
        />
        {party && (
          <PasskeyForm
            host={party.id}
            begin={askPasskeyAction}
            finish={passkeyAction.bind(null, locale, to)}
            button={t("passkeys.door.action")}
            pending={t("passkeys.waiting")}
            problems={{
              ...{ wrong: t("passkeys.door.wrong"), left: t("passkeys.door.left") },
              ...{ "too-many": t("door.tooMany"), lost: t("passkeys.lost") },
            }}
          />
        )}
        <p>
          <ShopLink href={localePath(locale, "/orders/find")} className="text-link">
            {t("find.lost")}
          </ShopLink>
        </p>
      </div>
    </Container>
  );
}
