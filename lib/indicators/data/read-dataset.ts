import { AppError } from "@/lib/errors";
import { groupDigits } from "@/lib/group-digits";
import type { MarketReference } from "@/lib/indicators/data/receipt-row";
import type { ExecuteInput } from "@/lib/indicators/execution-schema";
import { barsFromJson } from "@/lib/market-data/bars-from-json";
import { countStoredBars, readBars } from "@/lib/market-data/data/read-bars";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import type { Bars } from "@/lib/ta/bars";

/** Bars of a run, named by their content. */
export interface RunDataset {
  bars: Bars;
  hash: string;
  /** Where they can be read again; null for bars that came with the request. */
  market: MarketReference | null;
}

/** How a request names bars: sends them, or names stored ones. */
export interface DatasetInput extends Pick<ExecuteInput, "bars" | "symbol" | "interval" | "from" | "to"> {
  /** Bars that were sent and are checked already. */
  sent?: Bars | undefined;
}

/**
 * The bars a request names: its own, or stored ones, of these at most `storedMax`.
 * @throws AppError VALIDATION for neither, both or bad bars, NOT_FOUND for an unknown symbol.
 */
export async function readDataset(input: DatasetInput, storedMax: number): Promise<RunDataset> {
  const { symbol, interval, from, to } = input;
  const bars = input.sent ?? input.bars;
  const bySymbol = symbol !== undefined && interval !== undefined;
  if (
    bars !== undefined &&
    symbol === undefined &&
    interval === undefined &&
    from === undefined &&
    to === undefined
  ) {
    const sent = input.sent ?? barsFromJson(bars);
    return { bars: sent, hash: datasetHash(sent), market: null };
  }
  if (bars !== undefined || !bySymbol) throw invalid("bars", "Send either bars, or symbol and interval.");
  const stored = await readBars({ symbol, interval, from, to, limitBars: storedMax + 1 });
  const { length } = stored.bars.time;
  if (length === 0) throw invalid("from", "There are no bars in this range.");
  if (length > storedMax) throw invalid("from", `The range has more than ${groupDigits(storedMax)} bars.`);
  const { source } = stored;
  const market = { symbol: source.symbol, interval: source.interval, from: source.from, to: source.to };
  return { bars: stored.bars, hash: stored.datasetHash, market };
}

/**
 * Stored bars that `readDataset` would hold; 0 for bars that were sent.
 * @throws AppError NOT_FOUND for an unknown symbol.
 */
export async function countDatasetBars(input: DatasetInput, storedMax: number): Promise<number> {
  const { symbol, interval, from, to } = input;
  if (input.sent !== undefined || input.bars !== undefined || symbol === undefined || interval === undefined)
    return 0;
  return await countStoredBars({ symbol, interval, from, to, limitBars: storedMax + 1 });
}

function invalid(path: string, message: string): AppError {
  return new AppError("VALIDATION", `${path}: ${message}`, { errors: [{ path, message }] });
}
