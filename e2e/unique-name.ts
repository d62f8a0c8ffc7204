import { randomBytes } from "node:crypto";

/** A name no other test, worker or earlier run has used: letters and digits, 13 characters after the prefix. */
export function uniqueName(prefix: string): string {
  return `${prefix}${randomBytes(7).toString("hex").slice(0, 13)}`;
}
