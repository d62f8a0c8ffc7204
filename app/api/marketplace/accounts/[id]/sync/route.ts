import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { ExchangeDto } from "@/lib/trading/exchange-schema";
import { syncNow } from "@/lib/trading/service/sync-exchange";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/sync",
    summary: "Begin to read an account from its exchange now",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "execute",
    params: AccountParams,
    response: ExchangeDto,
    status: 202,
  },
  ({ actor, params }) => syncNow(actor, params.id),
);
