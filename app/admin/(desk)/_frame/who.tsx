import { ShopLink } from "@/app/_ui/shop-link";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { signOutAction } from "../../_gate/actions";

/** Who is signed in, and the way out. */
export function Who({ staff }: { staff: Staff }) {
  const t = getTranslator(staff.locale, "desk");
  return (
    <div className="border-t border-line pt-3 text-sm">
      <p className="px-3 font-medium">{staff.name}</p>
      <p className="px-3 text-muted">{t(`frame.role.${staff.role}`)}</p>
      <ShopLink
        href="/admin/account"
        className="mt-2 flex min-h-11 items-center rounded-lg px-3 hover:text-brand"
      >
        {t("account.title")}
      </ShopLink>
      <ShopLink href="/" className="flex min-h-11 items-center rounded-lg px-3 hover:text-brand">
        {t("frame.shop")}
      </ShopLink>
      <form action={signOutAction}>
        <SubmitButton kind="quiet" pendingLabel={t("frame.signingOut")} className="px-3">
          {t("frame.signOut")}
        </SubmitButton>
      </form>
    </div>
  );
}
