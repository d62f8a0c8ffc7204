import { readFileSync } from "node:fs";
import { beforeAll, expect, inject, test } from "vitest";
import { type CatalogueObject, readCatalogue } from "./catalogue.ts";
import { compareCatalogues, type MigrationOnly } from "./compare-catalogues.ts";
import { createDeclaredDatabase } from "./declared-database.ts";

let migrated: CatalogueObject[] = [];
let declared: CatalogueObject[] = [];

function migrationOnly(): MigrationOnly {
  return JSON.parse(readFileSync(new URL("./migration-only.json", import.meta.url), "utf8"));
}

beforeAll(async () => {
  declared = await readCatalogue(
    await createDeclaredDatabase(inject("databaseServerUrl"), "schema_declared"),
  );
  migrated = await readCatalogue(process.env.DATABASE_URL ?? "");
});

test("all migrations together make exactly the database that schema.prisma declares", () => {
  expect(compareCatalogues(migrated, declared, migrationOnly()).join("\n")).toBe("");
});

test("an object that only the schema file has is a difference", () => {
  const lost = declared.filter(({ kind }) => ["column", "index", "foreign key", "enum"].includes(kind));
  for (const { kind, name } of lost) {
    const without = migrated.filter((object) => object.kind !== kind || object.name !== name);
    expect(compareCatalogues(without, declared, migrationOnly()).join("\n")).toContain(
      `The ${kind} ${name} is in schema.prisma but no migration makes it`,
    );
  }
});
