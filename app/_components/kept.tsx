"use client";

import { useState } from "react";

type Props = { id: "site-head" | "site-foot"; mark: string };

/** Head or foot as the server of our own has put it into the page, in place of the mark. */
export function Kept({ id, mark }: Props) {
  const [html] = useState(() =>
    typeof document === "undefined" ? mark : (document.getElementById(id)?.innerHTML ?? ""),
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what the components of head and foot were rendered to
  return <div id={id} className="contents" dangerouslySetInnerHTML={{ __html: html }} />;
}
