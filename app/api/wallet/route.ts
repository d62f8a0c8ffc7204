import { walletSummary } from "@/lib/billing/data/wallet";
import { WalletSummary } from "@/lib/billing/schema";
import { route } from "@/lib/http";

export const GET = route(
  {
    method: "GET",
    path: "/api/wallet",
    summary: "What you can spend",
    tag: "Wallet",
    auth: "user",
    limit: "read",
    response: WalletSummary,
  },
  ({ actor }) => walletSummary(actor),
);
