import { withClient } from "./migrated-cluster.ts";

/** One object of a database: what it is, how it is called, how PostgreSQL describes it. */
export interface CatalogueObject {
  kind: string;
  name: string;
  definition: string;
}

const PUBLIC = "n.nspname = 'public' AND c.relname <> '_prisma_migrations' AND NOT c.relispartition";
const OF_TABLE = "JOIN pg_class c ON c.oid = %.relid JOIN pg_namespace n ON n.oid = c.relnamespace";

function ofTable(alias: string, column: string): string {
  return OF_TABLE.replace("%.relid", `${alias}.${column}`);
}

const QUERIES: readonly string[] = [
  `SELECT 'table' AS kind, c.relname AS name, 'table' AS definition
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${PUBLIC} AND c.relkind IN ('r', 'p')`,
  `SELECT 'column' AS kind, c.relname || '.' || a.attname AS name,
     concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END,
       'default ' || pg_get_expr(d.adbin, d.adrelid), 'identity ' || nullif(a.attidentity::text, ''),
       'generated ' || nullif(a.attgenerated::text, '')) AS definition
   FROM pg_attribute a ${ofTable("a", "attrelid")}
   LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE ${PUBLIC} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT 'enum' AS kind, t.typname AS name, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS definition
   FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
   WHERE n.nspname = 'public' GROUP BY t.typname`,
  `SELECT CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key'
       WHEN 'x' THEN 'exclusion' ELSE 'check' END AS kind,
     c.relname || '.' || k.conname AS name, pg_get_constraintdef(k.oid) AS definition
   FROM pg_constraint k ${ofTable("k", "conrelid")} WHERE ${PUBLIC} AND k.contype IN ('p', 'u', 'f', 'x', 'c')`,
  `SELECT CASE WHEN i.indexprs IS NULL THEN 'index' ELSE 'expression index' END AS kind,
     c.relname || '.' || x.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
   FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid ${ofTable("i", "indrelid")}
   WHERE ${PUBLIC} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))`,
  `SELECT 'trigger' AS kind, c.relname || '.' || t.tgname AS name, pg_get_triggerdef(t.oid) AS definition
   FROM pg_trigger t ${ofTable("t", "tgrelid")} WHERE ${PUBLIC} AND NOT t.tgisinternal AND t.tgparentid = 0`,
  `SELECT 'function' AS kind, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name, 'function' AS definition
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  `SELECT 'extension' AS kind, extname AS name, 'extension' AS definition FROM pg_extension WHERE extname <> 'plpgsql'`,
];

/** Everything in the database's public schema that a schema file or a migration may have made; partition children are left out. */
export async function readCatalogue(url: string): Promise<CatalogueObject[]> {
  return await withClient(url, async (client) => {
    const found: CatalogueObject[] = [];
    for (const query of QUERIES) found.push(...(await client.query<CatalogueObject>(query)).rows);
    return found;
  });
}
