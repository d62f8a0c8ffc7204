import { z } from "zod";
import { route } from "@/lib/http";
import { readiness } from "@/lib/insights/service";
import { Confinement } from "@/lib/sandbox/status";

const Part = z.object({ ok: z.boolean(), detail: z.string() });
const Health = z.object({
  status: z.enum(["ok", "down"]),
  parts: z
    .object({ database: Part, sandbox: Part.extend({ confinement: Confinement.optional() }), jobs: Part })
    .optional(),
});

export const GET = route(
  {
    method: "GET",
    path: "/api/healthz",
    summary: "Is it ready? With probe=live: does the process answer?",
    tag: "Operations",
    auth: "none",
    limit: null,
    query: z.strictObject({ probe: z.enum(["live", "ready"]).default("ready") }),
    response: Health,
  },
  async ({ query }) => {
    if (query.probe === "live") return { status: "ok" };
    const health = await readiness();
    return health.status === "ok" ? health : Response.json(health, { status: 503 });
  },
);
