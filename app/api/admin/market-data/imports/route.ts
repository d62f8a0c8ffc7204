import { route } from "@/lib/http";
import { IMPORT_BYTES_MAX } from "@/lib/market-data/import-limits";
import { ImportAnswer, ImportQuery } from "@/lib/market-data/import-schema";
import { importCandles } from "@/lib/market-data/mutations/import-candles";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/market-data/imports",
    summary: "Import candles from a CSV file: all of its lines or, with the reasons, none",
    tag: "Admin",
    auth: "curator",
    limit: "admin",
    query: ImportQuery,
    upload: { type: "text/csv", limitBytes: IMPORT_BYTES_MAX },
    response: ImportAnswer,
  },
  ({ actor, query, upload }) => importCandles({ actor, input: query, upload }),
);
