import type { Json } from "@/lib/canonical-json";
import type { EventFact } from "@/lib/trading/account-event";
import {
  type ExchangeCursor,
  placeAfter,
  type TimeWindow,
  type WindowRules,
  windowAt,
} from "@/lib/trading/exchange-cursor";
import type { KeyReport } from "@/lib/trading/exchange-key";

export interface ExchangePage {
  events: readonly EventFact[];
  cursor: ExchangeCursor;
  /** The pass is over: everything the exchange has was read. */
  isDone: boolean;
}

/** An account of an exchange, read page by page. Its methods throw `ExchangeFailure`. */
export interface ExchangeReader {
  inspectKey(): Promise<KeyReport>;
  /** The page at `cursor`. The same cursor gives the same facts again, and later ones. */
  readPage(cursor: ExchangeCursor, nowMs: number): Promise<ExchangePage>;
  /** What the account holds, free or not, by asset, as decimal text. */
  readBalances(): Promise<ReadonlyMap<string, string>>;
}

type Places = Readonly<Record<string, Json>>;

/** One page of a stream: the places it changes, and whether the stream is over for this pass. */
export interface StreamPage {
  events: readonly EventFact[];
  at: Places;
  isDone: boolean;
}

/** What a reader reads from: a list of its exchange that grows, such as trades. */
export type ReadStream = (at: Places, nowMs: number) => Promise<StreamPage>;

/** The streams of a pass by name, and places that follow from the plan itself. */
export interface PassPlan {
  streams: readonly string[];
  at: Places;
}

/** Reads one page of the first stream that is left; with none left it begins a new pass. */
export async function readStreams(
  { left, at }: ExchangeCursor,
  nowMs: number,
  { plan, stream }: { plan(at: Places): Promise<PassPlan>; stream(name: string): ReadStream },
): Promise<ExchangePage> {
  const begun = left.length > 0 ? { streams: left, at: {} } : await plan(at);
  const places = { ...at, ...begun.at };
  const [name, ...rest] = begun.streams;
  if (name === undefined) return { events: [], cursor: { left: [], at: places }, isDone: true };
  const page = await stream(name)(places, nowMs);
  const leftNow = page.isDone ? rest : begun.streams;
  return {
    events: page.events,
    cursor: { left: leftNow, at: { ...places, ...page.at } },
    isDone: leftNow.length === 0,
  };
}

/** A stream that is asked in windows of time. */
export function windowStream(
  name: string,
  rules: WindowRules,
  read: (window: TimeWindow) => Promise<{ events: readonly EventFact[]; nextPage: string | null }>,
): ReadStream {
  return async (at, nowMs) => {
    const window = windowAt(at[name], rules, nowMs);
    const { events, nextPage } = await read(window);
    const { place, isDone } = placeAfter(window, nextPage, rules);
    return { events, at: { [name]: place }, isDone };
  };
}
