import { utcDay } from "@/lib/time";
import { EVENT_KINDS, type EventColumns } from "@/lib/trading/event-columns";

/** A fill with the pair it traded, as checks compare them across venues. */
export interface PeriodFill {
  instrument: number;
  base: string;
  quote: string;
  /** Epoch ms. */
  time: number;
  /** Signed. */
  qty: number;
  price: number;
}

/** The fills of a period in the order of time; both days inclusive, since 1970-01-01. */
export function periodFills(
  events: EventColumns,
  { fromDay, throughDay }: { fromDay: number; throughDay: number },
): PeriodFill[] {
  const fills: PeriodFill[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const time = events.time[index] ?? 0;
    const instrument = events.instrument[index] ?? -1;
    const traded = events.instruments[instrument];
    const day = utcDay(time);
    if (events.kind[index] !== EVENT_KINDS.fill || traded === undefined) continue;
    if (day < fromDay || day > throughDay) continue;
    const { base, quote } = traded;
    fills.push({
      ...{ instrument, base, quote, time },
      qty: events.qty[index] ?? 0,
      price: events.price[index] ?? 0,
    });
  }
  return fills;
}
