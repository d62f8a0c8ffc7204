import { db, type Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

export interface FoundInstrument {
  id: string;
  synthetic: boolean;
  /** 365 where it trades every day. */
  periodsPerYear: number;
}

/** The listed instrument of a code. @throws AppError NOT_FOUND. */
export async function findInstrument(code: string, tx: Tx = db()): Promise<FoundInstrument> {
  const instrument = await tx.instrument.findFirst({
    where: { code, listed: true },
    orderBy: { venue: "asc" },
    select: { id: true, synthetic: true, periodsPerYear: true },
  });
  if (instrument === null) throw notFound(`The symbol ${code}`);
  return instrument;
}
