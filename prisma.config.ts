import { defineConfig } from "prisma/config";

const url = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL;

/** `prisma generate` and diffs between files need no database: without a URL only those commands work. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url === undefined ? {} : { datasource: { url } }),
});
