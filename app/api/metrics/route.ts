import { isAdmin } from "@/lib/actor";
import { actorOfRequest } from "@/lib/auth";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http";
import { metricsText } from "@/lib/insights/service";
import { metricRegistry } from "@/lib/metrics";
import { sameSecret } from "@/lib/same-secret";

export const GET = route(
  {
    method: "GET",
    path: "/api/metrics",
    summary: "Prometheus metrics, for admins and for the METRICS_TOKEN",
    tag: "Operations",
    auth: "none",
    limit: null,
    produces: "text/plain",
  },
  async ({ request, requestId }) => {
    const bearer = request.headers.get("authorization")?.replace(/^Bearer /i, "");
    const scraper =
      bearer !== undefined &&
      env().METRICS_TOKEN !== undefined &&
      sameSecret(bearer, env().METRICS_TOKEN ?? "");
    const actor = scraper ? null : await actorOfRequest(request, requestId);
    if (!scraper && (actor === null || !isAdmin(actor))) {
      throw new AppError("UNAUTHENTICATED", "Sign in as an admin or send the METRICS_TOKEN.");
    }
    return new Response(await metricsText(), {
      headers: { "Content-Type": metricRegistry().contentType, "Cache-Control": "no-store" },
    });
  },
);
