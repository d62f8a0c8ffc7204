import { db } from "@/lib/db";
import type { OlderProvider } from "@/lib/verification/checked-record";
import { readTraces } from "@/lib/verification/data/read-traces";
import type { PeriodFill } from "@/lib/verification/period-fills";

/** Fills that are looked up among everybody's, spread over the period. */
const SAMPLE = 40;
/** Share of them that somebody must have filled too to be compared at all. */
const ALIKE_MIN = 0.4;
const OLDER_MAX = 5;
/** A little more than the checks allow. */
const WITHIN_SECONDS = 30;

export interface OlderSearch {
  providerId: string;
  ownerId: string;
  listedAt: Date | null;
  fromDay: number;
}

/** Providers listed earlier who bought and sold the same pairs at the same moments, the most alike first. */
export async function readOlderProviders(
  search: OlderSearch,
  fills: readonly PeriodFill[],
): Promise<OlderProvider[]> {
  const sample = spread(fills, SAMPLE);
  if (sample.length === 0) return [];
  const found = await db().$queryRaw<{ id: string; account_id: string; is_near: boolean }[]>`
    SELECT p.id::text, p.account_id::text,
           EXISTS (SELECT 1 FROM login_session own JOIN login_session other ON other.ip = own.ip
                    WHERE own.user_id = ${search.ownerId}::uuid AND own.ip <> '' AND other.user_id = p.user_id) AS is_near
      FROM unnest(${sample.map(({ time }) => new Date(time))}::timestamptz[], ${sample.map(({ base }) => base)}::text[],
                  ${sample.map(({ quote }) => quote)}::text[], ${sample.map(({ qty }) => (qty > 0 ? "buy" : "sell"))}::text[])
           WITH ORDINALITY AS s (at, base, quote, side, n)
      JOIN instrument i ON i.base = s.base AND i.quote = s.quote
      JOIN account_event e ON e.instrument_id = i.id AND e.kind = 'fill' AND e.side = s.side::"TradeSide"
       AND e.executed_at BETWEEN s.at - make_interval(secs => ${WITHIN_SECONDS}) AND s.at + make_interval(secs => ${WITHIN_SECONDS})
      JOIN provider p ON p.account_id = e.account_id
     WHERE p.id <> ${search.providerId}::uuid AND p.listed_at < coalesce(${search.listedAt}::timestamptz, 'infinity')
     GROUP BY p.id HAVING count(DISTINCT s.n) >= ${ALIKE_MIN * sample.length}::float8
     ORDER BY count(DISTINCT s.n) DESC, p.id LIMIT ${OLDER_MAX}`;
  const traces = await readTraces(
    found.map(({ account_id }) => account_id),
    search.fromDay,
  );
  return found.flatMap(({ id, account_id, is_near }) => {
    const trace = traces.get(account_id);
    return trace === undefined ? [] : [{ providerId: id, isNear: is_near, ...trace }];
  });
}

/** Up to `count` of the list, evenly spaced. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  const picked: Item[] = [];
  for (let at = 0; at < items.length && picked.length < count; at += step)
    picked.push(...items.slice(Math.floor(at), Math.floor(at) + 1));
  return picked;
}
