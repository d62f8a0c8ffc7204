import { withLocalDatabase } from "./bootstrap/local-database.mjs";

/**
 * Runs `use` with a database: the one `DATABASE_URL` names, else the running installation's, else the
 * local cluster, started for the duration. The variables of local mode are set before `use` is called,
 * so import what reads them inside it.
 */
export async function withDatabase<T>(use: (databaseUrl: string) => Promise<T>): Promise<T> {
  return await withLocalDatabase("a script", async (environment) => {
    Object.assign(process.env, environment);
    return await use(process.env.DATABASE_URL ?? "");
  });
}
