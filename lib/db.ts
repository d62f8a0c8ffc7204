import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { log } from "@/lib/log";
import { singleton } from "@/lib/singleton";

/** The client inside a transaction. A function that takes one never uses `db()`. */
export type Tx = Prisma.TransactionClient;

const POOL_SIZE = 10;
const ATTEMPTS = 3;

/** The process's connection pool; the rate limiter shares it. */
export function pool(): pg.Pool {
  return singleton("pool", () => {
    const created = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: POOL_SIZE,
      connectionTimeoutMillis: 5_000,
      options: "-c timezone=UTC -c statement_timeout=30s",
    });
    // An idle connection that breaks must not end the process; the next query reports the outage.
    created.on("error", (error) => log().warn({ err: error }, "idle database connection failed"));
    return created;
  });
}

/** Begins a statement whose best plan depends on its values: the server plans it each time and keeps no plan for all. */
export const PLANNED_ANEW = Prisma.raw("/* planned anew */");

/** The database client of the process. Reads only; writes go through `inTransaction`. */
export function db(): PrismaClient {
  return singleton("db", () => {
    const adapter = new PrismaPg(pool(), {
      // A statement without a name is planned for the values it comes with.
      statementNameGenerator: ({ sql }) =>
        sql.includes(PLANNED_ANEW.sql) ? "" : `s${createHash("md5").update(sql).digest("hex")}`,
    });
    return new PrismaClient({ adapter, log: [] });
  });
}

/**
 * Reads the rows of one statement as they arrive: never more than a network packet of them is held, and the event
 * loop gets its turns between. For rows of megabytes; everything else reads through `db()`.
 * @throws what `onRow` throws, after the statement has ended.
 */
export async function streamRows<Row>(
  text: string,
  values: unknown[],
  onRow: (row: Row) => void,
): Promise<void> {
  const client = await pool().connect();
  try {
    await new Promise<void>((resolve, reject) => {
      const query = client.query(new pg.Query<Row & pg.QueryResultRow>(text, values));
      query.on("row", onRow);
      query.on("end", () => resolve());
      query.on("error", reject);
    });
  } finally {
    client.release();
  }
}

/** Ends the pool: for scripts and tests. */
export async function disconnect(): Promise<void> {
  await db().$disconnect();
  await pool().end();
}

interface DriverCause {
  originalCode?: string;
  constraint?: { index?: string; fields?: string[] };
}

function driverCause(error: unknown): DriverCause | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const meta =
    "meta" in error
      ? (error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined)
      : undefined;
  if (meta?.driverAdapterError?.cause) return meta.driverAdapterError.cause;
  return "cause" in error ? ((error.cause as DriverCause | undefined) ?? undefined) : undefined;
}

/** PostgreSQL's SQLSTATE of a failed statement, whatever shape the client wrapped it in. */
export function sqlState(error: unknown): string | undefined {
  return driverCause(error)?.originalCode;
}

/** Name of the unique index a 23505 hit. */
export function violatedIndex(error: unknown): string | undefined {
  return driverCause(error)?.constraint?.index;
}

/** True when a 23514 names this check constraint. */
export function violatesCheck(error: unknown, constraint: string): boolean {
  return sqlState(error) === "23514" && error instanceof Error && error.message.includes(constraint);
}

// Deadlock, serialisation failure, lock timeout: the whole transaction may simply be run again.
const RETRYABLE = new Set(["40P01", "40001", "55P03"]);

/**
 * The only opener of transactions. READ COMMITTED, `lock_timeout` 3 s, `statement_timeout` 10 s; runs `work`
 * again, up to three times in all, after a deadlock, serialisation failure or lock timeout. So `work` has no
 * effect outside the database. Jobs that write a whole table ask for more `seconds`.
 * @throws AppError UNAVAILABLE when the third attempt meets a lock again or no connection can be had.
 */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  { seconds = 10 }: { seconds?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT set_config('lock_timeout', '3s', true), set_config('statement_timeout', ${`${seconds}s`}, true)`;
          return await work(tx);
        },
        { timeout: seconds * 1_000, maxWait: 5_000 },
      );
    } catch (error) {
      if (isCode(error, "P2028")) {
        throw new AppError("UNAVAILABLE", "The server is busy. Try again in a moment.", {
          cause: error,
          retryAfterSeconds: 1,
        });
      }
      if (!RETRYABLE.has(sqlState(error) ?? "")) throw error;
      if (attempt === ATTEMPTS) {
        throw new AppError(
          "UNAVAILABLE",
          "Somebody else is changing the same thing. Try again in a moment.",
          {
            cause: error,
            retryAfterSeconds: 1,
          },
        );
      }
    }
  }
}

/**
 * Runs `work` on one unchanging picture of the database (REPEATABLE READ, read only): for reports and proofs.
 */
export async function inSnapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      await tx.$executeRaw`SELECT set_config('statement_timeout', '5min', true)`;
      return await work(tx);
    },
    { isolationLevel: "RepeatableRead", timeout: 600_000, maxWait: 5_000 },
  );
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

/** The transaction's time, from the database's clock: read once and handed to the pure decision. */
export async function transactionNow(tx: Tx): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', now()) AS now`;
  const now = rows[0]?.now;
  if (!now) throw new Error("the database did not tell the time");
  return now;
}
