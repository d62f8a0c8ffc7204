import { route } from "@/lib/http";
import { listSales } from "@/lib/indicators/data/list-sales";
import { SalesPage, SalesQuery } from "@/lib/indicators/sales-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/sales",
    summary: "One's own sales with split and refunds, newest first",
    tag: "Indicators",
    auth: "user",
    limit: "read",
    query: SalesQuery,
    response: SalesPage,
  },
  ({ query, actor }) => listSales(actor, query),
);
