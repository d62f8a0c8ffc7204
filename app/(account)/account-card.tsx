import type { ReactNode } from "react";

/** One narrow card with the page's heading: for the pages on the way in. */
export function AccountCard(props: {
  title: string;
  lead?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { title, lead, foot, children } = props;
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-4 py-4 md:py-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead !== undefined && <p className="text-ink-2">{lead}</p>}
      </header>
      <div className="rounded-md border border-line bg-panel p-4 sm:p-5">{children}</div>
      {foot !== undefined && <div className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">{foot}</div>}
    </div>
  );
}
