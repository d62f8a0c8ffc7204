import type { CheckedRecord } from "@/lib/verification/checked-record";
import { aRecord, at, FIRST_DAY, fill } from "@/lib/verification/testing/record";

interface ReturnsFacts {
  /** Net flow at the start of each day, 10,000 on the first without any. */
  flows?: readonly number[];
  /** Value of open positions at the end of each day without their signs; all of equity without any. */
  gross?: readonly number[];
}

/** A record that held a position from its first day on, earned these daily returns and is checked over all of them. */
export function recordOfReturns(
  returns: readonly number[],
  { flows = [10_000], gross }: ReturnsFacts = {},
  more: Partial<CheckedRecord> = {},
): CheckedRecord {
  const record = aRecord({ events: [fill(1, 100, at(0))] });
  let value = 0;
  const flow = Float64Array.from(returns, (_, day) => flows[day] ?? 0);
  const equity = Float64Array.from(returns, (r, day) => {
    value = (value + (flow[day] ?? 0)) * (1 + r);
    return value;
  });
  const daily = {
    ...record.derived.daily,
    firstDay: FIRST_DAY,
    equity,
    balance: equity,
    gross: gross === undefined ? equity : Float64Array.from(gross),
    flow,
    return: Float64Array.from(returns),
    expectedDays: returns.length,
  };
  return {
    ...record,
    period: { fromDay: FIRST_DAY, throughDay: FIRST_DAY + returns.length - 1 },
    derived: { ...record.derived, daily },
    ...more,
  };
}
