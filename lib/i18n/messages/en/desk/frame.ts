import type { Translation } from "../../../translation";
import type { frame as original } from "../../es/desk/frame";

export const frame = {
  title: "Desk",
  menu: "Menu",
  sections: "Sections",
  nav: {
    today: "Today",
    orders: "Orders",
    authorized: "To capture",
    fulfilment: "Fulfilment",
    club: "Club",
    flags: "To look at",
    callbacks: "Callbacks",
    reconciling: "Reconciling",
    comparison: "Daily comparison",
    sessions: "Sessions at Plexo",
    giftCards: "Gift cards",
    mail: "Mails",
    staff: "Staff",
    audit: "Audit log",
    catalogue: "Catalogue",
    settings: "Settings",
  },
  shop: "See the shop",
  signOut: "Sign out",
  signingOut: "Signing out…",
  role: { viewer: "Viewer", operator: "Operator", owner: "Owner" },
  forbidden: {
    title: "You may not do that",
    text: "Your role is “{role}”, which does not open this page. If you need it, ask an owner of the shop.",
    back: "Back to the desk",
  },
  notFound: { title: "Nothing here", text: "The desk has no such page." },
} as const satisfies Translation<typeof original>;
