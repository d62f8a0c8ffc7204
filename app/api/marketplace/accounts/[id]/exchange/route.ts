import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { getExchange } from "@/lib/trading/data/get-exchange";
import { ConnectExchangeInput, ExchangeDto } from "@/lib/trading/exchange-schema";
import { removeExchangeKey } from "@/lib/trading/mutations/store-exchange-key";
import { connectExchange } from "@/lib/trading/service/connect-exchange";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts/{id}/exchange",
    summary: "How an account is read from its exchange",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    params: AccountParams,
    response: ExchangeDto,
  },
  ({ actor, params }) => getExchange(actor, params.id),
);

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/exchange",
    summary: "Connect an account with a read-only key of its exchange, or replace the key",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "auth",
    params: AccountParams,
    body: ConnectExchangeInput,
    response: ExchangeDto,
  },
  ({ actor, params, body }) => connectExchange({ actor, accountId: params.id, input: body }),
);

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/marketplace/accounts/{id}/exchange",
    summary: "Remove the key of an exchange; the record stays",
    tag: "Copy trading",
    auth: "user",
    limit: "write",
    params: AccountParams,
    response: ExchangeDto,
  },
  async ({ actor, params }) => {
    await removeExchangeKey(actor, params.id);
    return await getExchange(actor, params.id);
  },
);
