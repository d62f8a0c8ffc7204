import type { UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { addMonths, startOfMonth } from "@/lib/time";
import type { EventFact } from "@/lib/trading/account-event";
import { appendEvents } from "@/lib/trading/mutations/append-events";
import type { DemoRecord } from "@/prisma/seed/demo/records/demo-records";
import { recordEvents } from "@/prisma/seed/demo/records/record-events";

/** A live feed sends what has happened at the end of each such span: nothing comes later than 5 seconds. */
const FEED_MS = 4_000;
const APPEND_SECONDS = 60;

/** Appends a demo record to an account as its feed or its statements would have brought it. @returns its events. */
export async function appendRecord(actor: UserActor, accountId: string, record: DemoRecord): Promise<number> {
  const events = await recordEvents(record);
  const arrivals = Map.groupBy(events, (event) => receivedAt(event, record.fed));
  await inTransaction(
    async (tx) => {
      for (const [receivedAtMs, arrived] of arrivals) {
        await appendEvents(tx, actor, { accountId, events: arrived, receivedAtMs });
      }
    },
    { seconds: APPEND_SECONDS },
  );
  return events.length;
}

function receivedAt({ executedAtMs }: EventFact, fed: DemoRecord["fed"]): number {
  if (fed === "live") return (Math.floor(executedAtMs / FEED_MS) + 1) * FEED_MS;
  return addMonths(startOfMonth(new Date(executedAtMs)), 1).getTime();
}
