import { COMMON_PASSWORD_STEMS } from "@/lib/users/common-password-stems";

export const PASSWORD_LENGTH_MIN = 12;
/** Hashing costs time by length; nobody types more. */
export const PASSWORD_LENGTH_MAX = 200;
const DISTINCT_MIN = 5;
const LOCAL_PART_MIN = 4;

/** What is wrong with a new password and what to do, or null. Length counts characters, not bytes. */
export function passwordProblem(password: string, email: string): string | null {
  const characters = [...password];
  if (characters.length < PASSWORD_LENGTH_MIN)
    return `Use at least ${PASSWORD_LENGTH_MIN} characters; a few random words are fine.`;
  if (characters.length > PASSWORD_LENGTH_MAX) return `Use at most ${PASSWORD_LENGTH_MAX} characters.`;
  const lower = password.toLowerCase();
  const localPart = email.split("@")[0] ?? "";
  if (lower.includes(email) || (localPart.length >= LOCAL_PART_MIN && lower.includes(localPart)))
    return "Leave your e-mail address out of the password.";
  if (new Set(characters).size < DISTINCT_MIN || isRun(characters) || isCommon(lower))
    return "This password is among the first that are tried. Use a few random words instead.";
  return null;
}

/** `abcdefghijkl`, `098765432109`: each character follows the one before, upwards or downwards. */
function isRun(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((character, index) => {
    const step = (character.codePointAt(0) ?? 0) - (characters[index]?.codePointAt(0) ?? 0);
    return step === 9 || step === -9 ? -Math.sign(step) : step;
  });
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  $: "s",
  "@": "a",
};

/** A well-known password, repeated, disguised or with figures and signs around it. */
function isCommon(lower: string): boolean {
  const bare = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const spelled = (text: string) => text.replace(/[01345$@]/g, (sign) => LOOKALIKES[sign] ?? sign);
  const forms = [lower, bare(lower), spelled(lower), spelled(bare(lower)), bare(spelled(lower))];
  return forms.some((form) => COMMON_PASSWORD_STEMS.has(unrepeated(form)));
}

function unrepeated(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (text.length % length === 0 && part.repeat(text.length / length) === text) return part;
  }
  return text;
}
