import Link from "next/link";
import { classNames } from "@/components/ui/class-names";

const CHOICES = [7, 30, 90, 365] as const;
const DAYS_MAX = 3_660;
const DAYS_DEFAULT = 30;

/** The window an address asks for; anything else is 30 days. */
export function readDays(text: string | undefined): number {
  const days = text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : DAYS_DEFAULT;
  return days >= 1 && days <= DAYS_MAX ? days : DAYS_DEFAULT;
}

/** Windows as links, so that they can be shared and Back works. */
export function DaysFilter({ days }: { days: number }) {
  return (
    <nav aria-label="Window" className="flex rounded-md border border-line-strong">
      {CHOICES.map((choice) => (
        <Link
          key={choice}
          href={`/admin/revenue?days=${choice}`}
          aria-current={choice === days ? "page" : undefined}
          className={classNames(
            "flex min-h-7 items-center px-2.5 text-xs no-underline first:rounded-l-[5px] last:rounded-r-[5px]",
            choice === days ? "bg-sunk font-semibold text-ink" : "text-ink-2 hover:text-ink",
          )}
        >
          {choice} days
        </Link>
      ))}
    </nav>
  );
}
