import type { Tx } from "@/lib/db";
import type { RecordSource } from "@/lib/verification/checked-record";

/** Exports are monthly at the latest, with some days to fetch them. */
const EXPORT_WITHIN_DAYS = 40;

interface Row {
  id: string;
  is_exchange: boolean;
  has_keys: boolean;
  is_proven: boolean;
  events: number;
  accepted: number;
  covered: number;
  young: number;
  format: string | null;
}

/**
 * Where the events of accounts come from, by account id. An export confirms the events it brought; one that holds every
 * event up to then confirms all of those. A mapped CSV of one's own is no export of a venue.
 */
export async function readSources(
  tx: Tx,
  accountIds: readonly string[],
  now: Date,
): Promise<Map<string, RecordSource>> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH export AS (
      SELECT r.account_id, r.format, r.ended_at, r.accepted, r.accepted + r.duplicates AS held,
             (SELECT count(*) FROM account_event e WHERE e.account_id = r.account_id AND e.received_at <= r.ended_at) AS events_then
        FROM import_run r
       WHERE r.account_id = ANY(${accountIds}::uuid[]) AND r.state = 'done' AND r.format <> 'generic'),
    covering AS (
      SELECT account_id, max(events_then) AS events, max(ended_at) AS ended_at FROM export WHERE held >= events_then GROUP BY 1)
    SELECT a.id::text, a.kind = 'exchange' AS is_exchange, a.credentials_enc IS NOT NULL AS has_keys,
           EXISTS (SELECT 1 FROM ownership_challenge o WHERE o.account_id = a.id AND o.proven_at IS NOT NULL) AS is_proven, a.head_seq::int AS events,
           (SELECT coalesce(sum(x.accepted), 0)::int FROM export x WHERE x.account_id = a.id) AS accepted,
           coalesce(c.events + (SELECT coalesce(sum(x.accepted), 0) FROM export x
                                 WHERE x.account_id = a.id AND x.ended_at > c.ended_at), 0)::int AS covered,
           (SELECT count(*)::int FROM account_event e
             WHERE e.account_id = a.id AND e.received_at > ${now}::timestamptz - make_interval(days => ${EXPORT_WITHIN_DAYS})) AS young,
           (SELECT x.format FROM export x WHERE x.account_id = a.id ORDER BY x.ended_at DESC LIMIT 1) AS format
      FROM trading_account a LEFT JOIN covering c ON c.account_id = a.id
     WHERE a.id = ANY(${accountIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, sourceOf(row)]));
}

function sourceOf({
  is_exchange,
  has_keys,
  is_proven,
  events,
  accepted,
  covered,
  young,
  format,
}: Row): RecordSource {
  if (is_exchange)
    return {
      confirmedEvents: events,
      awaitingEvents: 0,
      confirmedBy: "api",
      ownership: has_keys ? "keys" : null,
    };
  const confirmedEvents = Math.min(events, Math.max(accepted, covered));
  return {
    confirmedEvents,
    awaitingEvents: Math.min(young, events - confirmedEvents),
    confirmedBy: format,
    ownership: is_proven ? "curator" : null,
  };
}
