import { z } from "zod";
import { checkAuditChain } from "@/lib/audit/data/check-audit-chain";
import { route } from "@/lib/http";

const AuditChainCheck = z
  .object({
    intact: z.boolean(),
    sealed: z.number().int().describe("Events whose hashes were computed again and agree."),
    overdue: z.number().int().describe("Events older than ten minutes without a seal."),
    broken: z
      .object({ pos: z.string(), reason: z.string() })
      .nullable()
      .describe("The first broken position."),
    checkedAt: z.string().describe("ISO-8601, UTC."),
  })
  .meta({ id: "AuditChainCheck" });

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/audit/verify",
    summary: "Computes the whole audit chain again and says whether it is intact",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    response: AuditChainCheck,
  },
  async () => {
    const { sealed, overdue, broken } = await checkAuditChain();
    return {
      intact: broken === null,
      sealed: Number(sealed),
      overdue: Number(overdue),
      broken: broken && { pos: broken.pos.toString(), reason: broken.reason },
      checkedAt: new Date().toISOString(),
    };
  },
);
