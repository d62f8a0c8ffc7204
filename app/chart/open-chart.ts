import type { UserActor } from "@/lib/actor";
import { isUuid } from "@/lib/cursor";
import { AppError } from "@/lib/errors";
import { getLayout, lastLayout } from "@/lib/insights/data/layouts";
import { ChartLayout, type SavedLayout } from "@/lib/insights/layout-schema";
import { INTERVALS } from "@/lib/market-data/intervals";

/** What an address of the chart may say. */
export interface ChartAddress {
  /** A saved layout. */
  layout?: string;
  /** A chart as `encodeState` wrote it. */
  s?: string;
  symbol?: string;
  interval?: string;
  /** An indicator to begin with. */
  add?: string;
  new?: string;
}

export interface OpenedChart {
  layout: ChartLayout;
  saved: SavedLayout | null;
  /** What of the address could not be followed. */
  notice: string | null;
}

/** On a chart that nobody arranged. */
const FIRST_INDICATORS = ["ema", "rsi"];

/**
 * The chart an address asks for: the state in it, a saved layout, a new chart with an indicator, else the one saved
 * last, else a first one.
 */
export async function openChart(
  asked: ChartAddress,
  actor: UserActor | null,
  market: { symbol: string; interval: string },
): Promise<OpenedChart> {
  const saved = asked.layout === undefined ? null : await savedLayout(asked.layout, actor);
  const state = asked.s === undefined ? null : decodeState(asked.s);
  if (state !== null) return { layout: state, saved, notice: null };
  if (saved !== null) return { layout: saved.layout, saved, notice: null };
  const notice =
    asked.layout !== undefined
      ? "This layout is not one of yours. Here is a new chart."
      : asked.s !== undefined
        ? "The address does not hold a whole chart. Here is a new one."
        : null;
  const chosen = [asked.symbol, asked.interval, asked.add, asked.new].some((value) => value !== undefined);
  const last = chosen || notice !== null || actor === null ? null : await lastLayout(actor);
  if (last !== null) return { layout: last.layout, saved: last, notice };
  return {
    layout: newChart(market, asked.add === undefined ? FIRST_INDICATORS : [asked.add]),
    saved: null,
    notice,
  };
}

async function savedLayout(id: string, actor: UserActor | null): Promise<SavedLayout | null> {
  if (actor === null || !isUuid(id)) return null;
  try {
    return await getLayout(actor, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

function decodeState(text: string): ChartLayout | null {
  try {
    const parsed = ChartLayout.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function newChart(
  { symbol, interval }: { symbol: string; interval: string },
  slugs: readonly string[],
): ChartLayout {
  const indicators = slugs.map((slug, at) => ({
    id: `i${at + 1}`,
    slug,
    inputs: {},
    hidden: false,
    colors: {},
  }));
  const chart = { symbol, interval: INTERVALS.find((one) => one === interval) ?? "1d", indicators };
  const parsed = ChartLayout.safeParse(chart);
  return parsed.success ? parsed.data : { ...chart, indicators: [] };
}
