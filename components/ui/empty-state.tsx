import type { ReactNode } from "react";

export interface EmptyStateProps {
  title: string;
  /** What would be here and how to get it. */
  children?: ReactNode;
  /** One button or link: "Clear filters", "Top up". */
  action?: ReactNode;
}

/** The designed absence: nothing yet, or nothing that matches. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-md border border-dashed border-line-strong px-5 py-8 sm:items-center sm:text-center">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-prose text-ink-2">{children}</div>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
