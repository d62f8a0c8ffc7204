import { choice } from "@/lib/ta/core/parameter";
import { CALENDAR_PERIODS } from "@/lib/ta/nodes/calendar-period";

/** The setting of levels made of a calendar period. */
export const PERIOD_PARAMETERS = { period: choice("Period", "month", CALENDAR_PERIODS) };

const LINE = { pane: "overlay", style: "line" } as const;

/** How levels are drawn: one on each side of the pivot, three, four. */
export const ONE_LEVEL_LINES = {
  pivot: { label: "Pivot", ...LINE },
  r1: { label: "R1", ...LINE },
  s1: { label: "S1", ...LINE },
} as const;

export const THREE_LEVEL_LINES = {
  ...ONE_LEVEL_LINES,
  r2: { label: "R2", ...LINE },
  r3: { label: "R3", ...LINE },
  s2: { label: "S2", ...LINE },
  s3: { label: "S3", ...LINE },
} as const;

export const FOUR_LEVEL_LINES = {
  ...THREE_LEVEL_LINES,
  r4: { label: "R4", ...LINE },
  s4: { label: "S4", ...LINE },
} as const;
