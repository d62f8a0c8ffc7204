import { route } from "@/lib/http";
import { ProviderParams } from "@/lib/providers/schema";
import { verifyProvider } from "@/lib/verification/mutations/verify-provider";
import { VerificationRunDto, VerifyInput } from "@/lib/verification/run-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/{id}/verify",
    summary: "Run every check over a provider's record now",
    tag: "Copy trading",
    auth: "admin",
    feature: "copyTrading",
    limit: "admin",
    params: ProviderParams,
    body: VerifyInput,
    response: VerificationRunDto,
  },
  ({ actor, params, body }) => verifyProvider(actor, params.id, body),
);
