import { route } from "@/lib/http";
import { TaReference } from "@/lib/indicators/studio-schema";
import { taReference } from "@/lib/ta/reference";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/studio/reference",
    summary: "Every function of `ta` with its words, bounds, formula and first bar",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    response: TaReference,
  },
  async () => ({ items: taReference() }),
);
