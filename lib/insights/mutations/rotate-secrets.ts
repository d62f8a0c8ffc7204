import type { SystemActor } from "@/lib/actor";
import { rotateSealedMails } from "@/lib/notifications/mutations/rotate-sealed-mails";
import type { RotatedPiece, RotationPiece } from "@/lib/rotate-rows";
import { rotateExchangeKeys } from "@/lib/trading/mutations/rotate-exchange-keys";
import { rotateTotpSecrets } from "@/lib/users/mutations/rotate-totp-secrets";

/** Every place that keeps something encrypted. */
const STORES: Readonly<Record<string, (actor: SystemActor, piece: RotationPiece) => Promise<RotatedPiece>>> =
  {
    "keys of exchanges": rotateExchangeKeys,
    "secrets of authenticators": rotateTotpSecrets,
    "mails with a secret": rotateSealedMails,
  };

export interface RotatedStore {
  store: string;
  rotated: number;
  unreadable: number;
}

/**
 * Encrypts everything that lies under an older key anew under the newest, piece by piece: it may be stopped, repeated and
 * run twice at once, while the product runs.
 */
export async function rotateSecrets(actor: SystemActor, limit = 200): Promise<RotatedStore[]> {
  const stores: RotatedStore[] = [];
  for (const [store, rotate] of Object.entries(STORES)) {
    const total = { store, rotated: 0, unreadable: 0 };
    let afterId: string | null = null;
    do {
      const piece: RotatedPiece = await rotate(actor, { afterId, limit });
      total.rotated += piece.rotated;
      total.unreadable += piece.unreadable;
      afterId = piece.lastId;
    } while (afterId !== null);
    stores.push(total);
  }
  return stores;
}
