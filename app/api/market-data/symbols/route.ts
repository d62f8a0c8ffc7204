import { route } from "@/lib/http";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { SymbolsAnswer } from "@/lib/market-data/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/market-data/symbols",
    summary: "Instruments with stored candles",
    tag: "Market data",
    auth: "public",
    limit: "read",
    response: SymbolsAnswer,
  },
  async () => ({ items: await listSymbols() }),
);
