import { decrypt, encrypt } from "@/lib/encryption";

/** An encrypted text of a locked row. */
export interface SealedRow {
  id: string;
  stored: string;
  context: string;
}

/** A piece of a rotation: the rows after `afterId` in the order of their ids. */
export interface RotationPiece {
  afterId: string | null;
  limit: number;
}

export interface RotatedPiece {
  rotated: number;
  /** Their key is gone, or they were altered: left as they are. */
  unreadable: number;
  /** Where the next piece begins; null when there are no more rows under older keys. */
  lastId: string | null;
}

/** Encrypts rows anew under the newest key and writes each. */
export async function rotateRows(
  rows: readonly SealedRow[],
  write: (id: string, sealed: string) => Promise<unknown>,
): Promise<RotatedPiece> {
  let [rotated, unreadable] = [0, 0];
  for (const row of rows) {
    const sealed = sealedAnew(row);
    if (sealed === null) unreadable += 1;
    else {
      await write(row.id, sealed);
      rotated += 1;
    }
  }
  return { rotated, unreadable, lastId: rows.at(-1)?.id ?? null };
}

function sealedAnew({ stored, context }: SealedRow): string | null {
  try {
    return encrypt(decrypt(stored, context), context);
  } catch {
    return null;
  }
}
