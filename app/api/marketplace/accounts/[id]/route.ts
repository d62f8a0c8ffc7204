import { route } from "@/lib/http";
import { AccountDto, AccountParams, RenameAccountInput } from "@/lib/trading/account-schema";
import { getAccount } from "@/lib/trading/data/get-account";
import { renameAccount } from "@/lib/trading/mutations/change-account";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}",
    summary: "One of the caller's trading accounts",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: AccountParams,
    response: AccountDto,
  },
  ({ actor, params }) => getAccount(actor, params.id),
);

export const PATCH = route(
  {
    method: "PATCH",
    path: "/api/marketplace/accounts/{id}",
    summary: "Name a trading account anew",
    tag: "Copy trading",
    auth: "user",
    limit: "write",
    params: AccountParams,
    body: RenameAccountInput,
    response: AccountDto,
  },
  ({ actor, params, body }) => renameAccount({ actor, accountId: params.id, input: body }),
);
