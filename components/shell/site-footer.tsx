import Link from "next/link";
import { Mark } from "@/components/shell/mark";

const LINKS = [
  { href: "/docs", label: "How it works" },
  { href: "/docs/indicators", label: "Writing indicators" },
  { href: "/market-data", label: "Market data" },
  { href: "/verify", label: "Verify a record" },
  { href: "/docs/api", label: "API reference" },
  { href: "/docs/errors", label: "Error codes" },
] as const;

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="container-page flex flex-wrap items-center gap-x-6 gap-y-2 py-6 text-xs text-ink-2 lg:max-w-none">
        <p className="flex items-center gap-2">
          <Mark size={16} />
          Touchstone: every number can be re-computed, every cent traced.
        </p>
        <nav aria-label="Footer" className="flex flex-wrap gap-x-5 sm:ml-auto">
          {LINKS.map((link) => (
            <Link
              key={link.href}
              href={link.href}
              className="inline-flex min-h-6 items-center text-ink-2 no-underline hover:underline"
            >
              {link.label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
