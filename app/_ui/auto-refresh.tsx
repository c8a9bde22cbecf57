"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Asks the server for the page again every so many seconds for as long as it's shown. Without JavaScript the
 * page reloads itself.
 */
export function AutoRefresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return (
    <noscript data-scripts="">
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}
