"use client";

import "@/shop/theme.css";
import "./globals.css";
import { BrokenContent } from "./_components/broken-content";

/** When not even the page's frame could be drawn. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="es-UY">
      <body>
        <main>
          <BrokenContent {...props} />
        </main>
      </body>
    </html>
  );
}
