import type { ReactNode } from "react";
import { ShopLink } from "@/app/_ui/shop-link";
import { SkipLink } from "@/app/_ui/skip-link";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { shop } from "@/shop/shop";
import { Sections } from "./_frame/sections";
import { Who } from "./_frame/who";

/** The desk's frame: its sections, who is signed in, and the page. Each page asks for its right by itself, too. */
export default async function DeskFrame({ children }: { children: ReactNode }) {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const t = getTranslator(staff.locale, "desk");
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink locale={staff.locale} />
      <header className="border-b border-line bg-card px-4 py-3 lg:border-r lg:border-b-0 lg:py-6 print:hidden">
        <ShopLink href="/admin" className="flex min-h-11 flex-wrap items-baseline gap-x-2 px-3">
          <span className="font-display text-xl">{shop.name}</span>
          <span className="text-sm text-muted">{t("frame.title")}</span>
        </ShopLink>
        <details className="lg:hidden">
          <summary className="flex min-h-11 cursor-pointer items-center px-3 font-medium">
            {t("frame.menu")}
          </summary>
          <Menu staff={staff} />
        </details>
        <div className="mt-4 hidden lg:sticky lg:top-6 lg:block">
          <Menu staff={staff} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-6 sm:py-8 lg:px-10">
        {children}
      </main>
    </div>
  );
}

function Menu({ staff }: { staff: Parameters<typeof Sections>[0]["staff"] }) {
  return (
    <div className="grid gap-4">
      <Sections staff={staff} />
      <Who staff={staff} />
    </div>
  );
}
