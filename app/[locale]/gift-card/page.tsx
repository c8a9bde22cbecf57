import type { Metadata } from "next";
import { OpenPage, openMetadata } from "../_open/open-page";

export function generateMetadata(): Promise<Metadata> {
  return openMetadata("gift_card");
}

/** Where a gift card is bought, for an amount that its payer chooses. */
export default function GiftCardPage() {
  return <OpenPage kind="gift_card" />;
}
