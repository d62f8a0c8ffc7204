import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** The oldest server the product supports; the engine asks for nothing else when it compares files. */
const SERVER_VERSION_NUMBER = 160_000;

/** An adapter without a database: the engine insists on one even to compare two files. */
export function offlineAdapter() {
  const connection = {
    provider: "postgres",
    adapterName: "@touchstone/offline",
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 16.0", SERVER_VERSION_NUMBER]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  };
  const connect = async () => connection;
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    connect,
    connectToShadowDb: refuse,
  };
}

async function refuse() {
  throw new Error("This command needs a database: set DATABASE_URL.");
}
