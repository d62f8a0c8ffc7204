import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { InstrumentAnswer, InstrumentInput } from "@/lib/market-data/import-schema";
import { uuidv7 } from "@/lib/uuid";

/**
 * Opens an instrument whose candles will be imported. People name it by its code alone, so a code is taken once.
 * @throws AppError CONFLICT when the code is taken, here or at another venue, or traded at the venue as another pair.
 */
export async function openInstrument(call: {
  actor: UserActor;
  input: InstrumentInput;
}): Promise<InstrumentAnswer> {
  const { venue, code } = call.input;
  return await inTransaction(async (tx) => {
    // Codes are unique for each venue only: two curators with one code take turns.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`instrument:${code}`}, 0))`;
    const other = await tx.instrument.findFirst({ where: { code, listed: true }, select: { venue: true } });
    if (other !== null)
      throw new AppError("CONFLICT", `The symbol ${code} exists already, at ${other.venue}.`);
    const id = await listInstrument(tx, call.input);
    const entry = { action: "instrument.opened", subjectKind: "instrument", subjectId: id };
    await recordAudit(tx, call.actor, { ...entry, data: { venue, code } });
    return { symbol: code, venue };
  });
}

/** Opens the instrument, or lists the one that events of accounts have named. */
async function listInstrument(tx: Tx, input: InstrumentInput): Promise<string> {
  const { venue, code, base, quote, ...more } = input;
  const known = await tx.instrument.findUnique({ where: { venue_code: { venue, code } } });
  if (known !== null && (known.base !== base || known.quote !== quote)) {
    const pair = `${known.base} in ${known.quote}`;
    throw new AppError("CONFLICT", `Accounts at ${venue} trade ${code} as ${pair}, which cannot change.`);
  }
  const id = known?.id ?? uuidv7();
  const listed = { ...more, synthetic: false, listed: true };
  await tx.instrument.upsert({
    where: { id },
    create: { id, venue, code, base, quote, ...listed },
    update: listed,
    select: { id: true },
  });
  return id;
}
