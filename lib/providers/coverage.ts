/** A record with more of its days unmarked than this share is not ranked. */
export const MISSING_SHARE_MAX = 0.05;

/** How complete a record is. */
export interface Coverage {
  /** Days that should have a mark and have none. */
  missingDays: number;
  /** Days that should have a mark. */
  expectedDays: number;
}

/** Whether enough days of a record have a mark; the list of providers leaves the others out. */
export function isCovered({ missingDays, expectedDays }: Coverage): boolean {
  return missingDays <= expectedDays * MISSING_SHARE_MAX;
}
