import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export interface TableProps {
  /** Names the table for people who do not see the heading above it. */
  caption: string;
  /** `<thead>` and `<tbody>`. */
  children: ReactNode;
  className?: string;
}

/** A table in a container that scrolls sideways by itself, also with the keyboard. */
export function Table({ caption, children, className }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className={classNames("relative overflow-x-auto", className)}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

interface CellLook {
  /** Right-aligned figures. */
  numeric?: boolean;
}

export function Th({ numeric, className, scope = "col", ...rest }: ComponentProps<"th"> & CellLook) {
  return (
    <th
      {...rest}
      scope={scope}
      className={classNames(
        "border-b border-line px-4 py-2 text-xs font-medium whitespace-nowrap text-ink-2",
        numeric && "text-right",
        className,
      )}
    />
  );
}

export function Td({ numeric, className, ...rest }: ComponentProps<"td"> & CellLook) {
  return (
    <td
      {...rest}
      className={classNames(
        "border-b border-line px-4 py-2.5 align-middle group-last/row:border-b-0",
        numeric && "figure text-right whitespace-nowrap",
        className,
      )}
    />
  );
}

/** A row; put a `RowLink` into its first cell to make the whole row lead somewhere. */
export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      {...rest}
      className={classNames("group/row relative has-[a[data-row-link]]:hover:bg-sunk", className)}
    />
  );
}

export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      data-row-link=""
      className={classNames(
        "font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline",
        className,
      )}
    />
  );
}
