import document from "@/docs/api/openapi.json";
import { route } from "@/lib/http";

export const GET = route(
  {
    method: "GET",
    path: "/api/openapi.json",
    summary: "This document",
    tag: "Operations",
    auth: "public",
    limit: "read",
    produces: "application/json",
  },
  async () => Response.json(document),
);
