import pg from "pg";

/** A connection inside a transaction, or the pool. */
export type Sql = Pick<pg.Pool | pg.PoolClient, "query">;

const RETRYABLE = new Set(["40P01", "40001", "55P03"]);
const ATTEMPTS = 3;
// A process whose machine died says no goodbye; the server then notices after about this long.
const KEEPALIVE = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

export interface PoolOrder {
  connectionString: string;
  max: number;
  onError: (error: Error) => void;
}

/** The executor's own pool: its load never takes a connection away from the pages. */
export function executorPool({ connectionString, max, onError }: PoolOrder): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: "touchstone-jobs",
    options: `-c timezone=UTC -c statement_timeout=60s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s ${KEEPALIVE}`,
  });
  pool.on("error", onError);
  return pool;
}

/** The one connection that holds this process's advisory locks. */
export function lockConnection(connectionString: string): pg.Client {
  return new pg.Client({
    connectionString,
    keepAlive: true,
    application_name: "touchstone-jobs-locks",
    options: KEEPALIVE,
  });
}

/**
 * Runs `work` in one transaction, again after a deadlock; so it has no effect outside the database.
 */
export async function transaction<T>(pool: pg.Pool, work: (tx: Sql) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect();
    let broken: Error | undefined;
    // Lent out, the connection is no longer watched by the pool: unheard, its loss would end the process.
    const lost = (error: Error) => {
      broken = error;
    };
    client.on("error", lost);
    try {
      await client.query("BEGIN");
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(lost);
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (attempt === ATTEMPTS || !RETRYABLE.has(code ?? "")) throw error;
    } finally {
      client.off("error", lost);
      client.release(broken);
    }
  }
}
