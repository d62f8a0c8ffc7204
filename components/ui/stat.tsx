import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export interface StatProps {
  label: ReactNode;
  /** A `Figure`, `MoneyFigure` or `SignedFigure`, or text; null shows `—`. */
  value: ReactNode;
  /** Unit, window, n; or why there is no value. */
  note?: ReactNode;
  /** A `Popover` that leads to the derivation, beside the label. */
  derivation?: ReactNode;
}

/** One figure with its name; lives in a `StatRow`. */
export function Stat({ label, value, note, derivation }: StatProps) {
  return (
    <div className="-mr-px -mb-px flex min-w-0 flex-col border-r border-b border-line px-3.5 py-3">
      <dt className="flex items-center gap-1 text-xs text-ink-2">
        {label}
        {derivation}
      </dt>
      <dd className="figure text-lg break-words">{value ?? "—"}</dd>
      {note !== undefined && <dd className="mt-0.5 text-xs text-ink-2">{note}</dd>}
    </div>
  );
}

/** Figures side by side, parted by hairlines; two columns on a phone. */
export function StatRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={classNames(
        "grid grid-cols-2 overflow-hidden rounded-md border border-line bg-panel sm:grid-cols-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none",
        className,
      )}
    >
      {children}
    </dl>
  );
}
