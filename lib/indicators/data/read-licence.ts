import type { Tx } from "@/lib/db";
import { LICENCE_SELECT, type LicenceRow, toLicence } from "@/lib/indicators/data/licence-row";
import type { LicenceDto } from "@/lib/indicators/licence-schema";

/** One licence as the running transaction has it. */
export async function readLicenceRow(tx: Tx, licenceId: string): Promise<LicenceRow> {
  const rows = await tx.$queryRaw<LicenceRow[]>`${LICENCE_SELECT} WHERE l.id = ${licenceId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new Error(`licence ${licenceId} does not exist`);
  return row;
}

export async function readLicence(tx: Tx, licenceId: string, now: Date): Promise<LicenceDto> {
  return toLicence(await readLicenceRow(tx, licenceId), now);
}
