import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { TEMPLATE, withClient } from "./migrated-cluster.ts";
import { testEnvironment } from "./test-environment.ts";

/** Each test file gets a fresh copy of the migrated template before it imports anything of the product. */
const server = inject("databaseServerUrl");
const prefix = `test_${inject("databaseProject")}_${process.env.VITEST_POOL_ID ?? "0"}_`;
const database = `${prefix}${randomBytes(4).toString("hex")}`;

await withClient(server, async (client) => {
  const finished = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
    [prefix],
  );
  for (const { datname } of finished.rows)
    await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${database}" TEMPLATE "${TEMPLATE}"`);
});

const url = new URL(server);
url.pathname = `/${database}`;
Object.assign(process.env, testEnvironment(url.toString()));
