import type { Memory } from "@/lib/ta/core/memory";
import { type CalendarPeriod, calendarPeriod } from "@/lib/ta/nodes/calendar-period";

/**
 * The candle of the calendar period before the present one, in `open`, `high`, `low` and `close`; NaN in the
 * first period. The first period counts as it is, whole or not. `presentOpen` is the first open of the
 * present one.
 */
export class PreviousPeriod {
  open = NaN;
  high = NaN;
  low = NaN;
  close = NaN;
  presentOpen = NaN;
  private readonly period: CalendarPeriod;
  private number = NaN;
  private presentHigh = NaN;
  private presentLow = NaN;
  private presentClose = NaN;

  constructor(memory: Memory, period: CalendarPeriod) {
    this.period = period;
    memory.track(this);
  }

  /** `open` is left out where nobody asks for opens. */
  next(time: number, high: number, low: number, close: number, open = NaN): void {
    const number = calendarPeriod(time, this.period);
    if (number === this.number) {
      this.presentHigh = Math.max(this.presentHigh, high);
      this.presentLow = Math.min(this.presentLow, low);
      this.presentClose = close;
      return;
    }
    this.open = this.presentOpen;
    this.high = this.presentHigh;
    this.low = this.presentLow;
    this.close = this.presentClose;
    this.number = number;
    this.presentOpen = open;
    this.presentHigh = high;
    this.presentLow = low;
    this.presentClose = close;
  }
}
