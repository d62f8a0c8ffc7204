import { route } from "@/lib/http";
import { AccountParams } from "@/lib/trading/account-schema";
import { askForOwnershipCode } from "@/lib/verification/mutations/prove-ownership";
import { OwnershipDto } from "@/lib/verification/ownership-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/accounts/{id}/ownership",
    summary: "Ask for a code that proves an imported account to be one's own",
    tag: "Trading accounts",
    auth: "user",
    feature: "copyTrading",
    limit: "write",
    params: AccountParams,
    response: OwnershipDto,
    status: 201,
  },
  ({ actor, params }) => askForOwnershipCode(actor, params.id),
);
