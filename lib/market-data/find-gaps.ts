const WEEK_MS = 7 * 86_400_000;
/** A time of the week is expected when so many of the weeks have a bar at it. */
const EXPECTED_SHARE = 0.75;

/** A stretch `[from, to)` in epoch ms without the bars it should have; a closed market within it counts nothing. */
export interface Gap {
  from: number;
  to: number;
  /** Bars that should be there. */
  missing: number;
}

export interface GapReport {
  /** Newest first, at most as many as asked for. */
  gaps: Gap[];
  gapCount: number;
  missing: number;
  /** Bars there should be from the first stored one to the last. */
  expected: number;
}

export interface GapSearch {
  stepMs: number;
  /** It trades all the time; otherwise its hours are learnt from the weeks there are. */
  everyDay: boolean;
  /** Gaps that are listed at most. */
  listed: number;
}

/** Where bars are missing between the first and the last one. `time` in epoch ms, oldest first. */
export function findGaps(time: Float64Array, { stepMs, everyDay, listed }: GapSearch): GapReport {
  const slots = time.map((at) => Math.floor(at / stepMs));
  const first = slots[0];
  const last = slots.at(-1);
  if (first === undefined || last === undefined) return { gaps: [], gapCount: 0, missing: 0, expected: 0 };
  const week = weekOf(slots, { perWeek: WEEK_MS / stepMs, everyDay });
  const gaps: Gap[] = [];
  let gapCount = 0;
  let missing = 0;
  for (let i = slots.length - 1; i > 0; i -= 1) {
    const after = (slots[i - 1] ?? 0) + 1;
    const next = slots[i] ?? 0;
    const lacking = week.countBetween(after, next);
    if (lacking === 0) continue;
    gapCount += 1;
    missing += lacking;
    if (gaps.length < listed) gaps.push(gapBetween(after, next, { week, stepMs, missing: lacking }));
  }
  return { gaps, gapCount, missing, expected: slots.length + missing };
}

interface Week {
  isExpected(slot: number): boolean;
  /** Expected slots in `[from, to)`. */
  countBetween(from: number, to: number): number;
}

function gapBetween(
  after: number,
  next: number,
  { week, stepMs, missing }: { week: Week; stepMs: number; missing: number },
): Gap {
  let from = after;
  while (!week.isExpected(from)) from += 1;
  let to = next;
  while (!week.isExpected(to - 1)) to -= 1;
  return { from: from * stepMs, to: to * stepMs, missing };
}

function weekOf(slots: Float64Array, { perWeek, everyDay }: { perWeek: number; everyDay: boolean }): Week {
  if (everyDay) return { isExpected: () => true, countBetween: (from, to) => Math.max(0, to - from) };
  const expected = expectedTimes(slots, perWeek);
  const before = new Uint32Array(perWeek + 1);
  for (let i = 0; i < perWeek; i += 1) before[i + 1] = (before[i] ?? 0) + (expected[i] ?? 0);
  const aWeek = before[perWeek] ?? 0;
  const placeOf = (slot: number) => slot - Math.floor(slot / perWeek) * perWeek;
  const until = (slot: number) => Math.floor(slot / perWeek) * aWeek + (before[placeOf(slot)] ?? 0);
  return {
    isExpected: (slot) => expected[placeOf(slot)] === 1,
    countBetween: (from, to) => until(to) - until(from),
  };
}

/** 1 for each time of the week at which most weeks have a bar. */
function expectedTimes(slots: Float64Array, perWeek: number): Uint8Array {
  const present = new Uint32Array(perWeek);
  for (const slot of slots) {
    const place = slot - Math.floor(slot / perWeek) * perWeek;
    present[place] = (present[place] ?? 0) + 1;
  }
  const first = slots[0] ?? 0;
  const last = slots.at(-1) ?? 0;
  return Uint8Array.from(present, (count, place) => {
    const weeks = Math.floor((last - place) / perWeek) - Math.floor((first - 1 - place) / perWeek);
    return count > 0 && count >= weeks * EXPECTED_SHARE ? 1 : 0;
  });
}
