"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";

export interface TabLink {
  href: string;
  label: string;
  /** A small number behind the label. */
  count?: number;
}

export interface TabLinksProps {
  /** Names the tabs: "Parts of this indicator". */
  label: string;
  tabs: readonly TabLink[];
  /** Href of the open tab; by default the tab whose path is the longest start of the address. */
  current?: string;
}

/** Tabs that are pages: links with an underline under the open one. */
export function TabLinks({ label, tabs, current }: TabLinksProps) {
  const pathname = usePathname();
  const open = current ?? longestMatch(tabs, pathname);
  return (
    <nav aria-label={label} className="mb-6 overflow-x-auto border-b border-line">
      <ul className="flex w-max gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.href === open ? "page" : undefined}
              className={classNames(
                "flex min-h-10 items-center gap-1.5 border-b-2 pt-0.5 no-underline focus-visible:-outline-offset-2",
                tab.href === open
                  ? "border-gold font-semibold text-ink"
                  : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="figure text-xs text-ink-2">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function longestMatch(tabs: readonly TabLink[], pathname: string): string | undefined {
  return tabs
    .map((tab) => tab.href)
    .filter((href) => pathname === href || pathname.startsWith(`${href.split("?")[0]}/`))
    .sort((a, b) => b.length - a.length)[0];
}
