import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { LocalModeBanner } from "@/components/shell/local-mode-banner";
import { SiteFooter } from "@/components/shell/site-footer";
import { type ShellPerson, SiteHeader } from "@/components/shell/site-header";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { classNames } from "@/components/ui/class-names";
import { ToastProvider } from "@/components/ui/toast";
import { isCurator } from "@/lib/actor";
import { signedInActor } from "@/lib/auth";
import { activeBook } from "@/lib/billing/book";
import { walletBalance } from "@/lib/billing/data/wallet";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { formatMoney } from "@/lib/money";
import { unreadCount } from "@/lib/notifications/data/notifications";

const words = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  weight: "400 700",
  variable: "--font-words",
  display: "swap",
  adjustFontFallback: "Arial",
});
const figures = localFont({
  src: "../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2",
  weight: "500",
  variable: "--font-figures",
  display: "swap",
  adjustFontFallback: false,
});

export const metadata: Metadata = {
  title: { default: "Touchstone", template: "%s · Touchstone" },
  description:
    "Custom indicators you can check: every number re-computed, every cent traced, no look-ahead, no guest code near the host.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#191b1d" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const { TOUCHSTONE_MODE, MARKETPLACE_ENABLED, INDICATOR_MARKETPLACE_ENABLED } = env();
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const person = await shellPerson();
  return (
    <html lang="en" data-theme={theme} className={classNames(words.variable, figures.variable)}>
      <body>
        <a
          href="#content"
          className="sr-only z-50 rounded-md bg-ink px-4 py-2 text-bg focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <ToastProvider>
          {TOUCHSTONE_MODE === "local" && <LocalModeBanner />}
          <SiteHeader
            person={person}
            theme={theme}
            indicators={INDICATOR_MARKETPLACE_ENABLED}
            copyTrading={MARKETPLACE_ENABLED}
          />
          <main
            id="content"
            tabIndex={-1}
            className="container-page py-6 outline-none has-[[data-wide-page]]:max-w-[120rem] md:py-7"
          >
            {children}
          </main>
          <SiteFooter />
        </ToastProvider>
      </body>
    </html>
  );
}

/** Who the header greets. What cannot be read just now does not take the page down with it. */
async function shellPerson(): Promise<ShellPerson | null> {
  const actor = await signedInActor();
  if (actor === null) return null;
  const orNull = (error: unknown) => {
    log().error({ err: error, requestId: actor.requestId }, "a figure for the header could not be read");
    return null;
  };
  const [balance, unread] = await Promise.all([
    walletBalance(actor.userId).catch(orNull),
    unreadCount(actor.userId).catch(orNull),
  ]);
  return {
    displayName: actor.displayName,
    handle: actor.handle,
    isCurator: isCurator(actor),
    balance: balance === null ? null : formatMoney(balance),
    testMoney: activeBook(env()) === "test",
    unread,
  };
}
