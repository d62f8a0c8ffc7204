import { walletEntries } from "@/lib/billing/data/wallet";
import { WalletEntryPage } from "@/lib/billing/schema";
import { route } from "@/lib/http";
import { PageQuery } from "@/lib/paging";

export const GET = route(
  {
    method: "GET",
    path: "/api/wallet/entries",
    summary: "The wallet's history, newest first, each sale with its split",
    tag: "Wallet",
    auth: "user",
    limit: "read",
    query: PageQuery,
    response: WalletEntryPage,
  },
  ({ actor, query }) => walletEntries(actor, query),
);
