import { ButtonLink } from "@/app/_ui/button";
import { isOfShop } from "@/lib/customers/passkeys/relying-party";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import type { CustomerPasskey } from "@/prisma/generated/client";

/** What a passkey is called: by who keeps it, where that is known. */
export function passkeyName({ provider }: CustomerPasskey, locale: Locale): string {
  return provider ?? getTranslator(locale, "account")("passkeys.name");
}

/** A passkey, since when it is there and when it was used last, and the way to remove it. */
export function PasskeyRow({ passkey, locale }: { passkey: CustomerPasskey; locale: Locale }) {
  const t = getTranslator(locale, "account");
  const { id, createdAt, usedAt, isSynced } = passkey;
  const name = passkeyName(passkey, locale);
  const day = (at: Date) => getFormatter(locale).dateTime(at, { dateStyle: "long" });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 py-3 first:pt-0 last:pb-0">
      <div>
        <p className="font-medium">{name}</p>
        <p className="text-sm text-muted">
          {t("passkeys.added", { date: day(createdAt) })}{" "}
          {usedAt ? t("passkeys.used", { date: day(usedAt) }) : t("passkeys.unused")}
        </p>
        <p className="text-sm text-muted">
          {t(isOfShop(passkey) ? (isSynced ? "passkeys.synced" : "passkeys.notSynced") : "passkeys.former")}
        </p>
      </div>
      <ButtonLink
        kind="quiet"
        href={localePath(locale, `/account/passkeys/${id}/delete`)}
        aria-label={t("passkeys.removeNamed", { passkey: name, date: day(createdAt) })}
      >
        {t("passkeys.remove.begin")}
      </ButtonLink>
    </li>
  );
}
