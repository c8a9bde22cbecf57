"use client";

import { BrokenPage, type BrokenProps } from "../_components/broken-page";
import { browserWords } from "./_components/browser-words";

export default function BrokenDesk(props: BrokenProps) {
  return <BrokenPage {...props} words={browserWords()} home="/admin" />;
}
