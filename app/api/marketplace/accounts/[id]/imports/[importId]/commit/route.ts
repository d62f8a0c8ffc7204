import { route } from "@/lib/http";
import { ImportDto, ImportParams } from "@/lib/trading/import-schema";
import { runImport } from "@/lib/trading/service/run-import";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/imports/{importId}/commit",
    summary: "Read an uploaded file into the account, whole or not at all",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: ImportParams,
    response: ImportDto,
    status: 202,
  },
  ({ actor, params }) => runImport(actor, { accountId: params.id, importId: params.importId }),
);
