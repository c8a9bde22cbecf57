import { hasClub } from "@/lib/club/offer";
import type { frame } from "@/lib/i18n/messages/es/desk/frame";
import type { Right } from "@/lib/staff/rights";

export type NavEntry = {
  href: string;
  /** Its name in the desk's texts: `frame.nav.…`. */
  text: keyof (typeof frame)["nav"];
  right: Right;
};

/** The desk's sections, in the order in which they are shown. */
export const nav: readonly NavEntry[] = [
  { href: "/admin", text: "today", right: "see" },
  { href: "/admin/orders", text: "orders", right: "see" },
  { href: "/admin/authorized", text: "authorized", right: "see" },
  { href: "/admin/fulfilment", text: "fulfilment", right: "see" },
  ...(hasClub ? ([{ href: "/admin/club", text: "club", right: "see" }] as const) : []),
  { href: "/admin/flags", text: "flags", right: "see" },
  { href: "/admin/callbacks", text: "callbacks", right: "see" },
  { href: "/admin/reconciling", text: "reconciling", right: "see" },
  { href: "/admin/comparison", text: "comparison", right: "see" },
  { href: "/admin/sessions", text: "sessions", right: "see" },
  { href: "/admin/gift-cards", text: "giftCards", right: "see" },
  { href: "/admin/mail", text: "mail", right: "see" },
  { href: "/admin/staff", text: "staff", right: "staff" },
  { href: "/admin/audit", text: "audit", right: "staff" },
  { href: "/admin/catalogue", text: "catalogue", right: "catalogue" },
  { href: "/admin/settings", text: "settings", right: "settings" },
];
