"use client";

import "@/app/globals.css";
import { useEffect, useState } from "react";
import { PageFailure } from "@/components/shell/page-failure";
import { readTheme, THEME_COOKIE, type Theme } from "@/components/shell/theme";

/** Replaces the whole document when the layout itself failed; it has to bring its own theme. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const cookie = document.cookie.split("; ").find((part) => part.startsWith(`${THEME_COOKIE}=`));
    setTheme(readTheme(cookie?.slice(THEME_COOKIE.length + 1)));
  }, []);
  return (
    <html lang="en" data-theme={theme}>
      <body>
        <title>Something went wrong · Touchstone</title>
        <main className="container-page py-6">
          <PageFailure error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
