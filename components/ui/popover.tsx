import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

export interface PopoverProps {
  /** What the button shows; default: a small "i" in a circle. */
  trigger?: ReactNode;
  /** Names the button when `trigger` is no text: "How Sharpe is computed". */
  label: string;
  title?: string;
  className?: string;
  children: ReactNode;
}

/**
 * A button that opens a small panel beside it; Escape, a click outside or the button close it. The browser's
 * own popover: works in server components and without JavaScript. Use it for derivations and explanations.
 */
export function Popover({ trigger, label, title, className, children }: PopoverProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={classNames(
          "cursor-pointer rounded-md text-ink-2 hover:text-ink",
          trigger === undefined && "-my-1 inline-grid size-6 shrink-0 place-items-center",
          className,
        )}
      >
        {trigger ?? (
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            width="14"
            height="14"
            fill="none"
            stroke="currentColor"
          >
            <circle cx="8" cy="8" r="6.3" strokeWidth="1.2" />
            <path d="M8 7.2v4M8 4.8v.4" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        )}
      </button>
      <div
        id={id}
        popover="auto"
        className="popover w-80 max-w-[calc(100vw-2rem)] rounded-md border border-line-strong bg-panel p-4 text-left font-sans text-sm font-normal whitespace-normal text-ink shadow-float"
      >
        {title !== undefined && <p className="mb-2 font-semibold">{title}</p>}
        {children}
      </div>
    </>
  );
}

export interface DerivationProps {
  /** The figure it belongs to: "Profit factor". */
  of: string;
  formula: string;
  /** Window, n, source, as of: whatever makes it reproducible. */
  facts: readonly { name: string; value: ReactNode }[];
  children?: ReactNode;
}

/** Where a figure comes from: formula, window, n, as of. */
export function Derivation({ of, formula, facts, children }: DerivationProps) {
  return (
    <Popover label={`How ${of} is computed`} title={of}>
      <p className="figure rounded-md bg-sunk px-3 py-2 text-xs break-words">{formula}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
        {facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt className="text-ink-2">{fact.name}</dt>
            <dd className="figure min-w-0 text-right break-words">{fact.value}</dd>
          </div>
        ))}
      </dl>
      {children !== undefined && <div className="mt-3 text-xs text-ink-2">{children}</div>}
    </Popover>
  );
}
