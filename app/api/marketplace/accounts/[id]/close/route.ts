import { route } from "@/lib/http";
import { AccountDto, AccountParams } from "@/lib/trading/account-schema";
import { closeAccount } from "@/lib/trading/mutations/change-account";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/close",
    summary: "Close a trading account; its record stays readable",
    tag: "Copy trading",
    auth: "user",
    limit: "write",
    params: AccountParams,
    response: AccountDto,
  },
  ({ actor, params }) => closeAccount({ actor, accountId: params.id }),
);
