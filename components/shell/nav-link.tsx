"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";

export interface NavLinkProps {
  href: string;
  label: string;
  /** Fills the width of a menu. */
  block?: boolean;
  /** Marked on this very page only, not on the pages below it. */
  exact?: boolean;
}

/** A link of a navigation; knows whether the reader is in its part of the site. */
export function NavLink({ href, label, block, exact }: NavLinkProps) {
  const pathname = usePathname();
  const here = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={here ? (pathname === href ? "page" : "true") : undefined}
      className={classNames(
        "no-underline hover:text-ink",
        block
          ? "flex min-h-10 items-center rounded-md px-3 hover:bg-sunk"
          : "inline-flex min-h-9 items-center px-2",
        here ? "font-semibold text-ink" : "text-ink-2",
      )}
    >
      {label}
    </Link>
  );
}
