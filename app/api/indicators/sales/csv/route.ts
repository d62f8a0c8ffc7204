import { route } from "@/lib/http";
import { exportSales } from "@/lib/indicators/data/list-sales";
import { salesCsv } from "@/lib/indicators/sales-csv";
import { SalesFilter } from "@/lib/indicators/sales-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/sales/csv",
    summary: "One's own sales as CSV, at most 50,000 rows",
    tag: "Indicators",
    auth: "user",
    limit: "read",
    query: SalesFilter,
    produces: "text/csv",
  },
  async ({ query, actor }) =>
    new Response(salesCsv(await exportSales(actor, query)), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="sales.csv"',
      },
    }),
);
