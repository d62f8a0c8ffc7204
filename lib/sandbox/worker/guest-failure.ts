import { isFailureCode, type SandboxFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/** Reads the guest's `F\ncode\nline\ncolumn\nmessage`. Anything else is a broken guest. */
export function parseGuestFailure(text: string): SandboxFailure | null {
  const [mark, code, line = "", column = "", ...words] = text.split("\n");
  if (mark !== "F" || !isFailureCode(code) || !/^\d{1,7}$/.test(line) || !/^\d{1,7}$/.test(column))
    return null;
  const message = words.join("\n").slice(0, SANDBOX_LIMITS.errorCharacters);
  return { code, message, line: Number(line), column: Number(column) };
}
