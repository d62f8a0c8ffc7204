import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const TAG_BYTES = 16;

type EncryptionKey = ReturnType<typeof env>["ENCRYPTION_KEY"][number];

/** Encrypts a secret for storage: `keyId.iv.tag.ciphertext`, AES-256-GCM, `context` bound as associated data. */
export function encrypt(plain: string, context: string): string {
  return encryptWith(newestKey(), plain, context);
}

/** As `encrypt`, under a key that need not be the newest. */
export function encryptWith({ id, key }: EncryptionKey, plain: string, context: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** The id that everything encrypted now begins with. */
export function newestKeyId(): string {
  return newestKey().id;
}

function newestKey(): EncryptionKey {
  const [newest] = env().ENCRYPTION_KEY;
  if (!newest) throw new Error("ENCRYPTION_KEY has no key");
  return newest;
}

/** @throws Error when the key is gone, the text was altered or belongs to another context. */
export function decrypt(stored: string, context: string): string {
  const [id, iv = "", tag = "", sealed = ""] = stored.split(".");
  const found = env().ENCRYPTION_KEY.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no encryption key with id ${id}`);
  // Without the length a tag cut to 32 bits would do, and those can be guessed.
  const decipher = createDecipheriv("aes-256-gcm", found.key, Buffer.from(iv, "base64url"), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(sealed, "base64url")), decipher.final()]).toString(
    "utf8",
  );
}
