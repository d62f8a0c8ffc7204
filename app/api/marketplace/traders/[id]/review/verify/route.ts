import { route } from "@/lib/http";
import { ProviderParams } from "@/lib/providers/schema";
import { verifyProvider } from "@/lib/verification/mutations/verify-provider";
import { VerificationRunDto, VerifyInput } from "@/lib/verification/run-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/review/verify",
    summary: "Run every check over a record that a curator decides on",
    tag: "Copy trading",
    auth: "curator",
    feature: "copyTrading",
    limit: "admin",
    params: ProviderParams,
    body: VerifyInput,
    response: VerificationRunDto,
  },
  ({ actor, params, body }) => verifyProvider(actor, params.id, body),
);
