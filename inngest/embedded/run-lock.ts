import { lockConnection } from "@/inngest/embedded/database";

/** A lock this process holds, as long as its connection lives. */
export interface Claim {
  isHeld: () => boolean;
  release: () => Promise<void>;
}

interface Connection {
  held: Set<string>;
  /** One statement after the other. */
  ask: (sql: string, name: string) => Promise<boolean>;
  end: () => Promise<void>;
}

const TAKE = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS done";
const RELEASE = "SELECT pg_advisory_unlock(hashtextextended($1, 0)) AS done";

/**
 * The advisory locks of this process, all on one connection. The database drops them the moment the process
 * dies: that makes them the crash detector too. When only the connection dies, every claim says so.
 */
export class RunLocks {
  readonly #connectionString: string;
  readonly #onError: (error: Error) => void;
  #connection: Connection | undefined;
  #connecting: Promise<Connection> | undefined;

  constructor(connectionString: string, onError: (error: Error) => void) {
    this.#connectionString = connectionString;
    this.#onError = onError;
  }

  /** Undefined when another process, or another task of this one, holds `name`. */
  async tryTake(name: string): Promise<Claim | undefined> {
    const connection = await this.#open();
    if (connection.held.has(name)) return undefined;
    connection.held.add(name);
    try {
      if (await connection.ask(TAKE, name)) return this.#claim(connection, name);
    } catch (error) {
      connection.held.delete(name);
      throw error;
    }
    connection.held.delete(name);
    return undefined;
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.end();
  }

  #claim(connection: Connection, name: string): Claim {
    return {
      isHeld: () => this.#connection === connection && connection.held.has(name),
      release: async () => {
        if (this.#connection !== connection) return;
        await connection.ask(RELEASE, name);
        connection.held.delete(name);
      },
    };
  }

  async #open(): Promise<Connection> {
    if (this.#connection !== undefined) return this.#connection;
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return await this.#connecting;
  }

  async #connect(): Promise<Connection> {
    const client = lockConnection(this.#connectionString);
    let last: Promise<unknown> = Promise.resolve();
    const connection: Connection = {
      held: new Set<string>(),
      ask: async (sql, name) => {
        const answer = last.then(() => client.query<{ done: boolean }>(sql, [name]));
        last = answer.catch(() => {});
        return (await answer).rows[0]?.done === true;
      },
      end: async () => await client.end(),
    };
    const lost = () => {
      if (this.#connection === connection) this.#connection = undefined;
    };
    client.on("error", (error) => {
      lost();
      this.#onError(error);
    });
    client.on("end", lost);
    await client.connect();
    this.#connection = connection;
    return connection;
  }
}
