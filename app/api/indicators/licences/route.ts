import { route } from "@/lib/http";
import { listLicences } from "@/lib/indicators/data/list-licences";
import { LicencePage, PageQuery } from "@/lib/indicators/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/licences",
    summary: "One's own licences, newest first",
    tag: "Indicators",
    auth: "user",
    limit: "read",
    query: PageQuery,
    response: LicencePage,
  },
  ({ query, actor }) => listLicences(actor, query),
);
