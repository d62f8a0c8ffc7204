import { route } from "@/lib/http";
import { listLicences } from "@/lib/indicators/data/list-licences";
import { LicencePage } from "@/lib/indicators/licence-schema";
import { PageQuery } from "@/lib/paging";

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
