import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";
import { AccountDto, AccountPage, CreateAccountInput } from "@/lib/trading/account-schema";
import { listAccounts } from "@/lib/trading/data/list-accounts";
import { createAccount } from "@/lib/trading/mutations/create-account";

export const GET = route(
  {
    method: "GET",
    path: "/api/marketplace/accounts",
    summary: "The caller's trading accounts",
    tag: "Copy trading",
    auth: "user",
    limit: "read",
    query: PageQuery,
    response: AccountPage,
  },
  ({ actor, query }) => listAccounts(query, actor),
);

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts",
    summary: "Open a trading account",
    tag: "Copy trading",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    body: CreateAccountInput,
    response: AccountDto,
    status: 201,
    idempotent: true,
  },
  ({ actor, body, idempotencyKey }) => createAccount({ actor, input: body, idempotencyKey }),
);
