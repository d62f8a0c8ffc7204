import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

export interface FilterActionsProps {
  /** The list without filters. */
  clearHref: string;
  filtered: boolean;
  /** What the button says; it sends the form. */
  label?: string;
  className?: string;
  children?: ReactNode;
}

/** The end of a form that filters a list by its address: send, and back to everything. */
export function FilterActions({
  clearHref,
  filtered,
  label = "Show",
  className,
  children,
}: FilterActionsProps) {
  return (
    <div className={classNames("flex flex-wrap gap-2", className)}>
      <Button type="submit" variant="primary">
        {label}
      </Button>
      {filtered && (
        <LinkButton href={clearHref} variant="ghost">
          Clear
        </LinkButton>
      )}
      {children}
    </div>
  );
}
