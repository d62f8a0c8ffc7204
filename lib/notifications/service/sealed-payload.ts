import { z } from "zod";
import { canonicalJson, type Json } from "@/lib/canonical-json";
import { decrypt, encrypt } from "@/lib/encryption";

const Sealed = z.strictObject({ sealed: z.string() });

/** A payload that holds a secret, as it is stored: encrypted and bound to its mail. */
export function sealPayload(payload: Json, dedupeKey: string): { sealed: string } {
  return { sealed: encrypt(canonicalJson(payload), sealContext(dedupeKey)) };
}

/** The payload again. @throws Error when the key is gone or the row was altered. */
export function openPayload(stored: unknown, dedupeKey: string): unknown {
  return JSON.parse(decrypt(Sealed.parse(stored).sealed, sealContext(dedupeKey)));
}

/** What binds an encrypted payload to its mail. */
export function sealContext(dedupeKey: string): string {
  return `outbox:${dedupeKey}`;
}
