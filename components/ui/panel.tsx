import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export interface PanelProps {
  title?: ReactNode;
  /** Quiet words beside the title: window, source, as of. */
  note?: ReactNode;
  actions?: ReactNode;
  /** Heading level of the title; 2 unless the panel sits inside another section. */
  level?: 2 | 3;
  /** No inner padding: for tables and charts that reach the edge. */
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A card with a hairline; a `section` with a heading when it has a title. */
export function Panel({ title, note, actions, level = 2, flush, id, className, children }: PanelProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const hasHead = title !== undefined || actions !== undefined;
  return (
    <section id={id} className={classNames("min-w-0 rounded-md border border-line bg-panel", className)}>
      {hasHead && (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-2 px-4 pt-4">
          {title !== undefined && <Heading className="text-sm font-semibold">{title}</Heading>}
          {note !== undefined && <p className="text-sm text-ink-2">{note}</p>}
          {actions !== undefined && (
            <div className="ml-auto flex flex-wrap items-center gap-2 self-center">{actions}</div>
          )}
        </div>
      )}
      <div className={flush ? classNames(hasHead && "pt-3") : "p-4"}>{children}</div>
    </section>
  );
}
