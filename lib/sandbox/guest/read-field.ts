import { Fault } from "@/lib/sandbox/guest/fault";
import { get } from "@/lib/sandbox/guest/intrinsics";

/** One read of a guest field, checked. A missing optional field is `null`. */
export const readField = {
  raw(target: object, key: string): unknown {
    return get(target, key);
  },

  text(target: object, key: string, characters: number): string | null {
    const value: unknown = get(target, key);
    if (value === undefined || value === null) return null;
    if (typeof value !== "string") throw new Fault("BAD_RESULT", `The field ${key} must be a text.`);
    if (value.length > characters)
      throw new Fault("BAD_RESULT", `The field ${key} has more than ${characters} characters.`);
    return value;
  },

  number(target: object, key: string): number | null {
    const value: unknown = get(target, key);
    if (value === undefined || value === null) return null;
    if (typeof value !== "number" || value - value !== 0)
      throw new Fault("BAD_RESULT", `The field ${key} must be a finite number.`);
    return value;
  },

  choice<T extends string>(target: object, key: string, choices: readonly T[]): T | null {
    const value: unknown = get(target, key);
    if (value === undefined || value === null) return null;
    const found = findChoice(choices, value);
    if (found === undefined)
      throw new Fault("BAD_RESULT", `The field ${key} has a value that is not offered.`);
    return found;
  },
};

/** `choices.find` without a method of the array. */
export function findChoice<T extends string>(choices: readonly T[], value: unknown): T | undefined {
  for (let i = 0; i < choices.length; i += 1) {
    const choice = choices[i];
    if (choice === value) return choice;
  }
  return undefined;
}
