import { classNames } from "@/components/ui/class-names";
import { formatDay, formatMoment } from "@/lib/time";

export interface MomentProps {
  /** ISO-8601, UTC. */
  at: string;
  /** Writes the day only; the whole moment is on hover. */
  day?: boolean;
  className?: string;
}

/** A moment, in UTC like every time of the product. */
export function Moment({ at, day, className }: MomentProps) {
  const date = new Date(at);
  return (
    <time
      dateTime={at}
      title={day ? formatMoment(date) : undefined}
      className={classNames("figure whitespace-nowrap", className)}
    >
      {day ? formatDay(date) : formatMoment(date)}
    </time>
  );
}
