import { route } from "@/lib/http";
import { InstrumentAnswer, InstrumentInput } from "@/lib/market-data/import-schema";
import { openInstrument } from "@/lib/market-data/mutations/open-instrument";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/market-data/instruments",
    summary: "Open an instrument whose candles will be imported",
    tag: "Admin",
    auth: "curator",
    limit: "admin",
    body: InstrumentInput,
    response: InstrumentAnswer,
    status: 201,
  },
  ({ actor, body }) => openInstrument({ actor, input: body }),
);
