import Link from "next/link";
import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences. */
  lead?: ReactNode;
  /** Badges under the lead. */
  badges?: ReactNode;
  actions?: ReactNode;
  /** The way back up. */
  back?: { href: string; label: string };
}

/** The head of a page with its only `h1`. */
export function PageHeader({ title, lead, badges, actions, back }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-3">
      {back && (
        <Link href={back.href} className="w-fit text-xs text-ink-2 no-underline hover:underline">
          <span aria-hidden="true">← </span>
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-2">
          <h1 className="text-2xl font-semibold break-words">{title}</h1>
          {lead !== undefined && <p className="max-w-prose text-ink-2">{lead}</p>}
          {badges !== undefined && <div className="flex flex-wrap gap-2">{badges}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
