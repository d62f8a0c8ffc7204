import type { ReactNode } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { PageHeader } from "@/components/ui/page-header";

const PAGES = [
  { href: "/docs", label: "How it works", exact: true },
  { href: "/docs/trust", label: "What we prove" },
  { href: "/docs/records", label: "How a record is proven" },
  { href: "/docs/metrics", label: "Metrics explained" },
  { href: "/docs/verification", label: "How a record is verified" },
  { href: "/docs/fees", label: "Performance fees" },
  { href: "/docs/indicators", label: "Writing indicators", exact: true },
  { href: "/docs/indicators/publishing", label: "Publishing" },
  { href: "/docs/indicators/selling", label: "Buying and selling" },
  { href: "/docs/indicators/command-line", label: "The command line" },
  { href: "/docs/reference", label: "Indicator reference" },
  { href: "/docs/errors", label: "Error codes" },
  { href: "/docs/api", label: "API reference" },
] as const;

export interface DocsPageProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** A page of the guide: its sisters on the left, its words on the right. */
export function DocsPage({ title, lead, children }: DocsPageProps) {
  return (
    <div className="grid gap-x-10 gap-y-4 md:grid-cols-[11rem_minmax(0,1fr)]">
      <nav aria-label="Guide" className="-mx-2 md:sticky md:top-20 md:self-start">
        <ul className="flex flex-wrap gap-x-2 md:flex-col">
          {PAGES.map((page) => (
            <li key={page.href}>
              <NavLink {...page} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <PageHeader title={title} lead={lead} />
        <div className="prose">{children}</div>
      </div>
    </div>
  );
}
