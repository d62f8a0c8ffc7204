import { route } from "@/lib/http";
import { getImport } from "@/lib/trading/data/get-import";
import { ImportDto, ImportParams } from "@/lib/trading/import-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}/imports/{importId}",
    summary: "How far an import is, and which lines it refused",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: ImportParams,
    response: ImportDto,
  },
  ({ actor, params }) => getImport(actor, { accountId: params.id, importId: params.importId }),
);
