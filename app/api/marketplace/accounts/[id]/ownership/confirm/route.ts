import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { confirmOwnership } from "@/lib/verification/mutations/prove-ownership";
import { ConfirmOwnershipInput, OwnershipDto } from "@/lib/verification/ownership-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/ownership/confirm",
    summary: "Confirm that the code was seen inside the broker's pages",
    tag: "Trading accounts",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    params: AccountParams,
    body: ConfirmOwnershipInput,
    response: OwnershipDto,
  },
  ({ actor, params, body }) => confirmOwnership({ actor, accountId: params.id, notes: body.notes }),
);
