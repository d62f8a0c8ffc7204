import { db } from "@/lib/db";
import { ImportOptions } from "@/lib/trading/import-schema";

/** What is to be read: its format and what its owner said of it. */
export interface UploadFacts {
  accountId: string;
  format: string;
  options: ImportOptions;
  /** What the account is counted in. */
  currency: string;
}

export async function readUploadFacts(importId: string): Promise<UploadFacts> {
  const { account, format, options, accountId } = await db().importRun.findUniqueOrThrow({
    where: { id: importId },
    select: { format: true, options: true, accountId: true, account: { select: { currency: true } } },
  });
  return { accountId, format, options: ImportOptions.parse(options), currency: account.currency };
}

/** The bytes of an upload in slices of `sliceBytes`; one part at a time is held. */
export async function* readUploadSlices(importId: string, sliceBytes: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n += 1) {
    const part = await db().importPart.findUnique({
      where: { importId_n: { importId, n } },
      select: { data: true },
    });
    if (part === null) return;
    for (let at = 0; at < part.data.length; at += sliceBytes) yield part.data.subarray(at, at + sliceBytes);
  }
}
