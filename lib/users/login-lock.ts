const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 3_600_000;

/**
 * Until when an account is closed to further attempts after its `failedLogins`-th failure in a row, or null.
 * The fifth closes it for a minute; each further one twice as long, at most an hour.
 */
export function lockAfterFailure(failedLogins: number, now: Date): Date | null {
  if (failedLogins < FREE_FAILURES) return null;
  const lockMs = Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failedLogins - FREE_FAILURES));
  return new Date(now.getTime() + lockMs);
}

export function isLocked(lockedUntil: Date | null, now: Date): boolean {
  return lockedUntil !== null && lockedUntil.getTime() > now.getTime();
}
