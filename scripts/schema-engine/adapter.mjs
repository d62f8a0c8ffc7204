import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CONNECT_WITHIN_MS = 10_000;
const TEXT_OID = 25;
/** PostgreSQL's internal one-letter type "char". */
const LETTER_OID = 18;
/** Catalogue types adapter-pg has no mapping for: "char", int2vector, regproc, xid, void and their like. */
const READ_AS_TEXT = new Set([LETTER_OID, 22, 24, 27, 28, 29, 30, 194, 2205, 2206, 2278, 3361, 4089]);

/**
 * adapter-pg for the schema engine: one connection (advisory locks and `SET` belong to a session), the
 * catalogue's own types readable, and scripts sent whole, because the adapter cuts at every semicolon,
 * also inside functions.
 *
 * @param {string} url
 */
export function schemaEngineAdapter(url) {
  const { schema, connection } = connectionOptions(url);
  const config = { ...connection, max: 1, connectionTimeoutMillis: CONNECT_WITHIN_MS };
  const factory = new PrismaPg(config, { schema });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => forEngine(await factory.connect()),
    connectToShadowDb: async () => forEngine(await shadowDatabase(config, schema)),
  };
}

/** A scratch database beside the real one, gone when the engine lets go of it. */
async function shadowDatabase(config, schema) {
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  await runOnce(config, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  const adapter = await new PrismaPg({ ...config, database: name }, { schema }).connect();
  const release = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await release();
    await runOnce(config, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  };
  return adapter;
}

async function runOnce(config, sql) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function connectionOptions(url) {
  const parsed = new URL(url);
  const schema = parsed.searchParams.get("schema") ?? "public";
  parsed.searchParams.delete("schema");
  const { host, port, user, password, database, ssl, connectionParameters } = new pg.Client(
    parsed.toString(),
  );
  return {
    schema,
    connection: { host, port, user, password, database, ssl, options: connectionParameters.options },
  };
}

/** @param {Awaited<ReturnType<PrismaPg["connect"]>>} adapter */
function forEngine(adapter) {
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => readingCatalogue(await startTransaction(level));
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return readingCatalogue(adapter);
}

/** Makes `queryRaw` report "char" columns as characters and the other internal types as text. */
function readingCatalogue(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (query) => {
    let letters = [];
    const performIO = async (one) => {
      const result = await queryable.performIO(one);
      letters = result.fields.map((field) => field.dataTypeID === LETTER_OID);
      for (const field of result.fields) if (READ_AS_TEXT.has(field.dataTypeID)) field.dataTypeID = TEXT_OID;
      return result;
    };
    const answer = await queryRaw.call(Object.create(queryable, { performIO: { value: performIO } }), query);
    const columnTypes = answer.columnTypes.map((type, i) => (letters[i] ? ColumnTypeEnum.Character : type));
    return { ...answer, columnTypes };
  };
  return queryable;
}
