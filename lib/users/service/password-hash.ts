import { hash, verify } from "@node-rs/argon2";
import { singleton } from "@/lib/singleton";

/** argon2id (the library's only default) at OWASP's minimum: 19 MiB, two passes, one lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, SETTINGS);
}

/**
 * Compares a password with a stored hash. Without a hash (nobody has this address, or no password) it does
 * the same work, so that the time does not tell.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await decoyHash()), password);
  return right && typeof stored === "string";
}

function decoyHash(): Promise<string> {
  return singleton("users.decoy-hash", () => hashPassword("nobody has this password"));
}
