import { topUpTestMoney } from "@/lib/billing/mutations/top-up-test-money";
import { TopUpInput, TopUpReceipt } from "@/lib/billing/schema";
import { route } from "@/lib/http";
import { moneyFromJson } from "@/lib/money";

export const POST = route(
  {
    method: "POST",
    path: "/api/wallet/top-up",
    summary: "Put test money into the wallet",
    tag: "Wallet",
    auth: "user",
    limit: "write",
    idempotent: true,
    body: TopUpInput,
    response: TopUpReceipt,
    status: 201,
  },
  ({ actor, body, idempotencyKey }) =>
    topUpTestMoney(actor, { amount: moneyFromJson(body.amount), idempotencyKey }),
);
