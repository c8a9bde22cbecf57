import type { Metadata } from "next";
import { OpenPage, openMetadata } from "../_open/open-page";

export function generateMetadata(): Promise<Metadata> {
  return openMetadata("donation");
}

/** Where one gives to the shop's cause, an amount that one chooses. */
export default function DonatePage() {
  return <OpenPage kind="donation" />;
}
