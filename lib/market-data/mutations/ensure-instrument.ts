import type { Actor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { uuidv7 } from "@/lib/uuid";

export interface InstrumentInput {
  venue: string;
  code: string;
  base: string;
  quote: string;
  name: string;
  periodsPerYear: number;
  synthetic: boolean;
}

/** Opens an instrument, or finds it by venue and code. */
export async function ensureInstrument(
  _actor: Actor,
  input: InstrumentInput,
): Promise<{ instrumentId: string }> {
  return await inTransaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO instrument (id, venue, code, base, quote, name, periods_per_year, synthetic)
      VALUES (${uuidv7()}::uuid, ${input.venue}, ${input.code}, ${input.base}, ${input.quote}, ${input.name},
              ${input.periodsPerYear}, ${input.synthetic})
      ON CONFLICT DO NOTHING`;
    const { id } = await tx.instrument.findUniqueOrThrow({
      where: { venue_code: { venue: input.venue, code: input.code } },
      select: { id: true },
    });
    return { instrumentId: id };
  });
}
