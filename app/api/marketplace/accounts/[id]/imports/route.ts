import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";
import { AccountParams } from "@/lib/trading/account-schema";
import { listImports } from "@/lib/trading/data/get-import";
import { ImportDto, ImportPage, StartImportInput } from "@/lib/trading/import-schema";
import { startImport } from "@/lib/trading/mutations/start-import";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/imports",
    summary: "Open an import; then send the file in parts and commit it",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: AccountParams,
    body: StartImportInput,
    response: ImportDto,
    status: 201,
  },
  ({ actor, params, body }) => startImport({ actor, accountId: params.id, input: body }),
);

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}/imports",
    summary: "The imports into a trading account, the newest first",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: AccountParams,
    query: PageQuery,
    response: ImportPage,
  },
  ({ actor, params, query }) => listImports(params.id, query, actor),
);
