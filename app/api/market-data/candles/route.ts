import { route } from "@/lib/http";
import { candlesAnswer } from "@/lib/market-data/candles-answer";
import { readBars } from "@/lib/market-data/data/read-bars";
import { CandlesAnswer, CandlesQuery } from "@/lib/market-data/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/market-data/candles",
    summary: "Candles of an instrument, the newest 5,000 of the range at most",
    tag: "Market data",
    auth: "public",
    limit: "read",
    query: CandlesQuery,
    response: CandlesAnswer,
  },
  async ({ query }) => candlesAnswer(query.interval, await readBars({ ...query, limitBars: query.limit })),
);
