import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { InstrumentAnswer, InstrumentInput } from "@/lib/market-data/import-schema";
import { uuidv7 } from "@/lib/uuid";

/**
 * Opens an instrument whose candles will be imported. People name it by its code alone, so a code is taken once.
 * @throws AppError CONFLICT when the code is taken, here or at another venue.
 */
export async function openInstrument(call: {
  actor: UserActor;
  input: InstrumentInput;
}): Promise<InstrumentAnswer> {
  const { venue, code } = call.input;
  return await inTransaction(async (tx) => {
    // Codes are unique for each venue only: two curators with one code take turns.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`instrument:${code}`}, 0))`;
    const other = await tx.instrument.findFirst({ where: { code }, select: { venue: true } });
    if (other !== null)
      throw new AppError("CONFLICT", `The symbol ${code} exists already, at ${other.venue}.`);
    const id = uuidv7();
    await tx.instrument.create({ data: { id, ...call.input, synthetic: false }, select: { id: true } });
    const entry = { action: "instrument.opened", subjectKind: "instrument", subjectId: id };
    await recordAudit(tx, call.actor, { ...entry, data: { venue, code } });
    return { symbol: code, venue };
  });
}
