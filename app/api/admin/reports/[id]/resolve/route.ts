import { route } from "@/lib/http";
import { resolveReport } from "@/lib/reviews/mutations/resolve-report";
import { ReportDto, ReportParams, ResolveInput } from "@/lib/reviews/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/reports/{id}/resolve",
    summary: "Hide the reported review or keep it",
    tag: "Admin",
    auth: "curator",
    limit: "admin",
    params: ReportParams,
    body: ResolveInput,
    response: ReportDto,
  },
  ({ params, body, actor }) => resolveReport({ actor, reportId: params.id, input: body }),
);
