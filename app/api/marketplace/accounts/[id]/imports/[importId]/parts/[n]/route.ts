import { route } from "@/lib/http";
import { PART_BYTES_MAX } from "@/lib/trading/import-limits";
import { PartAnswer, PartParams } from "@/lib/trading/import-schema";
import { storePart } from "@/lib/trading/mutations/store-part";
import { readPart } from "@/lib/trading/service/read-part";

export const PUT = route(
  {
    method: "PUT",
    path: "/api/marketplace/accounts/{id}/imports/{importId}/parts/{n}",
    summary: "Send a part of the file, 4 MiB at most; the same part again changes nothing",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: PartParams,
    upload: { type: "application/octet-stream", limitBytes: PART_BYTES_MAX },
    response: PartAnswer,
  },
  async ({ actor, params: { id, importId, n }, upload, request }) => {
    const data = await readPart(upload, request.headers.get("content-length"));
    return await storePart({ actor, accountId: id, importId, n, data });
  },
);
