import { db } from "@/lib/db";

/** Open time of the last stored candle in epoch ms; null when there is none. */
export async function lastCandleMs(instrumentId: string, interval: string): Promise<number | null> {
  const last = await db().candleChunk.findFirst({
    where: { instrumentId, interval },
    orderBy: { chunk: "desc" },
    select: { lastTime: true },
  });
  return last?.lastTime.getTime() ?? null;
}
