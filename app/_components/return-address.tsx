"use client";

import { useCurrentAddress } from "./current-address";

/** Tells a form's action which page to come back to. */
export function ReturnAddress() {
  return <input type="hidden" name="returnTo" value={useCurrentAddress()} />;
}
