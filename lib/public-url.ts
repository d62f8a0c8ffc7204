import { env } from "@/lib/env";

/** The public address of a path, for mails and headers. */
export function publicUrl(path: string): string {
  return new URL(path, env().APP_URL).toString();
}
