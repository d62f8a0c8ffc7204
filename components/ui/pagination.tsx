import { LinkButton } from "@/components/ui/button";
import { formatNumber } from "@/components/ui/figure";

export interface PaginationProps {
  /** Address of the next page (with its cursor), null on the last one. */
  nextHref: string | null;
  /** Address of the first page, where the list did not begin here. */
  firstHref?: string | null;
  /** Rows on this page. */
  shown: number;
  total?: number;
  totalIsEstimate?: boolean;
  /** What the rows are: "indicators". */
  noun?: string;
}

/** Where a list goes on: plain links, so that addresses can be shared and Back works. */
export function Pagination({
  nextHref,
  firstHref,
  shown,
  total,
  totalIsEstimate,
  noun = "rows",
}: PaginationProps) {
  const of = total === undefined ? "" : ` of ${totalIsEstimate ? "about " : ""}${formatNumber(total)}`;
  return (
    <nav aria-label={`Pages of ${noun}`} className="mt-4 flex flex-wrap items-center gap-3">
      <p className="text-sm text-ink-2">
        {formatNumber(shown)}
        {of} {noun}
      </p>
      <div className="ml-auto flex gap-2">
        {firstHref && (
          <LinkButton href={firstHref} variant="ghost" size="sm">
            First page
          </LinkButton>
        )}
        {nextHref !== null && (
          <LinkButton href={nextHref} size="sm" rel="next">
            Next page
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
