import { z } from "zod";
import { revenueReport } from "@/lib/billing/data/sales";
import { RevenueReport } from "@/lib/billing/schema";
import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/revenue",
    summary: "Sales of the last days and how each was split",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    query: PageQuery.extend({ days: z.coerce.number().int().min(1).max(3660).default(30) }),
    response: RevenueReport,
  },
  ({ actor, query }) => revenueReport(actor, query),
);
