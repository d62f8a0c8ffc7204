import { route } from "@/lib/http";
import { measureProvider } from "@/lib/providers/mutations/measure-provider";
import { ProviderMetrics } from "@/lib/providers/performance-schema";
import { ProviderParams } from "@/lib/providers/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/update-metrics",
    summary: "Measure a provider now",
    tag: "Copy trading",
    auth: "admin",
    feature: "copyTrading",
    limit: "admin",
    params: ProviderParams,
    response: ProviderMetrics,
  },
  ({ actor, params }) => measureProvider(actor, params.id),
);
