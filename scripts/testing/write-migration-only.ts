import { writeFileSync } from "node:fs";
import { readCatalogue } from "./catalogue.ts";
import { migrationOnlyObjects } from "./compare-catalogues.ts";
import { createDeclaredDatabase } from "./declared-database.ts";
import { startMigratedCluster, TEMPLATE } from "./migrated-cluster.ts";

/** `tsx scripts/testing/write-migration-only.ts`: rewrites migration-only.json; read the diff before you commit it. */
const cluster = await startMigratedCluster();
try {
  const declared = await readCatalogue(
    await createDeclaredDatabase(cluster.urlOf("postgres"), "schema_declared"),
  );
  const list = migrationOnlyObjects(await readCatalogue(cluster.urlOf(TEMPLATE)), declared);
  writeFileSync(new URL("./migration-only.json", import.meta.url), `${JSON.stringify(list, null, 2)}\n`);
} finally {
  await cluster.stop();
}
