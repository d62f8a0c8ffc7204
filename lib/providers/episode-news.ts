import type { NotificationOrder } from "@/lib/notifications/kinds";
import { LINES, type Line, type Measured } from "@/lib/providers/plan-episode";

const WORDS: Record<Line, { name: string; written: (value: number) => string }> = {
  winRate: { name: "win rate", written: percent },
  maxDrawdown: { name: "deepest loss", written: percent },
  sharpe: { name: "Sharpe ratio", written: (value) => value.toFixed(2) },
};

export interface BegunEpisode {
  id: string;
  provider: { id: string; userId: string; displayName: string };
  measured: Measured;
  lines: readonly Line[];
}

/** What the owner is told when a record begins to under-perform. */
export function episodeNews({ id, provider, measured, lines }: BegunEpisode): NotificationOrder {
  return {
    userId: provider.userId,
    kind: "provider-underperforms",
    dedupeKey: `provider-underperforms:${id}`,
    data: {
      profile: provider.displayName,
      providerId: provider.id,
      reasons: lines.map((line) => reason(line, measured[line])),
    },
  };
}

/** `win rate 35.0 % (below 40.0 %)`. */
function reason(line: Line, value: number | null): string {
  const { name, written } = WORDS[line];
  return `${name} ${value === null ? "—" : written(value)} (${LINES[line].isWorse} ${written(LINES[line].line)})`;
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(1)} %`;
}
