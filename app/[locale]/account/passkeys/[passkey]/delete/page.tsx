import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { requireFreshCustomer } from "@/lib/customers/login";
import { findPasskey } from "@/lib/customers/passkeys/list";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { parseUuid } from "@/lib/platform/ids";
import { AccountForm } from "../../../_components/account-form";
import { AccountFrame } from "../../../_components/account-frame";
import { removePasskeyAction } from "../../actions";
import { passkeyName } from "../../passkey-row";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("passkeys.remove.title"));
}

/** Asks once more, of who has signed in a moment ago. */
export default async function RemovePasskey({
  params,
}: PageProps<"/[locale]/account/passkeys/[passkey]/delete">) {
  const customer = await requireFreshCustomer(
    await getLocale(),
    `/account/passkeys/${parseUuid((await params).passkey) ?? "-"}/delete`,
  );
  const [locale, { passkey: id }] = await Promise.all([getLocale(), params]);
  const passkeyId = parseUuid(id);
  const passkey = passkeyId && (await findPasskey(customer, passkeyId));
  if (!passkey) notFound();
  const t = getTranslator(locale, "account");
  return (
    <AccountFrame locale={locale} title={t("passkeys.remove.title")}>
      <Panel title={passkeyName(passkey, locale)} className="max-w-2xl">
        <p className="mb-4">{t("passkeys.remove.text")}</p>
        <AccountForm
          id="delete"
          action={removePasskeyAction.bind(null, locale, passkey.id)}
          fields={[]}
          button={t("passkeys.remove.action")}
          pending={t("passkeys.remove.pending")}
          lost={t("lost")}
        />
        <ButtonLink kind="quiet" href={localePath(locale, "/account/passkeys")} className="mt-3">
          {t("passkeys.remove.keep")}
        </ButtonLink>
      </Panel>
    </AccountFrame>
  );
}
