import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { exportRecords } from "@/lib/trading/data/export-records";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}/records",
    summary: "Every record of one's own account with its chain hash, as JSON lines",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: AccountParams,
    produces: "application/jsonl",
  },
  async ({ actor, params }) => {
    const { fileName, lines } = await exportRecords(actor, params.id);
    return new Response(lines, {
      headers: {
        "Content-Type": "application/jsonl; charset=utf-8",
        "Content-Disposition": `attachment; filename="${fileName}"`,
      },
    });
  },
);
