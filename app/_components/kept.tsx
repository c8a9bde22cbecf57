"use client";

import { useState } from "react";

/** Head or foot, which the server of our own puts into the page. Drawn anew in the browser, it keeps what is there. */
export function Kept({ id }: { id: "site-head" | "site-foot" }) {
  const [html] = useState(() =>
    typeof document === "undefined" ? "" : (document.getElementById(id)?.innerHTML ?? ""),
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what the components of head and foot were rendered to
  return <div id={id} className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}
