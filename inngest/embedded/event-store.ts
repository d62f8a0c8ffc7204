import type { Sql } from "@/inngest/embedded/database";
import type { StoredEvent } from "@/inngest/embedded/wire";

/** False when an event with this id was stored before. */
export async function insertEvent(tx: Sql, event: StoredEvent): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO durable.event (id, name, body) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING`,
    [event.id, event.name, JSON.stringify(event)],
  );
  return rowCount === 1;
}

export interface Waiting {
  runId: string;
  stepId: string;
  functionId: string;
  events: StoredEvent[];
  options: Record<string, unknown>;
}

/** Steps of running runs that wait for an event of this name. */
export async function waitsFor(tx: Sql, eventName: string): Promise<Waiting[]> {
  const { rows } = await tx.query<Waiting>(
    `SELECT s.run_id AS "runId", s.id AS "stepId", s.options, r.function_id AS "functionId", r.events
       FROM durable.step s JOIN durable.run r ON r.id = s.run_id
      WHERE s.op = 'WaitForEvent' AND s.done IS NULL AND s.options->>'event' = $1 AND r.state = 'running'
      ORDER BY s.run_id, s.id`,
    [eventName],
  );
  return rows;
}
