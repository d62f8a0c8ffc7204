import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { busyError } from "@/lib/sandbox/sandbox-error";
import { JobQueue } from "@/lib/sandbox/service/job-queue";
import { singleton } from "@/lib/singleton";

interface Places {
  taken: number;
  waiting: JobQueue<() => void>;
}

/**
 * Does `work`, which will hold `bars` stored bars in memory: many of them only when one of the few places for large
 * runs is free. Who waits holds no bars yet; people are let in by turns.
 * @throws AppError UNAVAILABLE when too many wait; what `work` throws.
 */
export async function withRoomFor<T>(
  { userId, bars }: { userId: string; bars: number },
  work: () => Promise<T>,
): Promise<T> {
  if (bars <= SANDBOX_LIMITS.processBars) return await work();
  const places = singleton<Places>("large-runs", () => ({ taken: 0, waiting: new JobQueue() }));
  await enter(places, userId);
  try {
    return await work();
  } finally {
    leave(places);
  }
}

async function enter(places: Places, userId: string): Promise<void> {
  if (places.taken < SANDBOX_LIMITS.largeRuns) {
    places.taken += 1;
    return;
  }
  if (places.waiting.size >= SANDBOX_LIMITS.largeRunsWaiting) throw busyError("The server is busy.", 5);
  await new Promise<void>((resolve) => places.waiting.push(userId, resolve));
}

/** The place goes to who waits, or becomes free. */
function leave(places: Places): void {
  const next = places.waiting.shift();
  if (next === undefined) places.taken -= 1;
  else next();
}
