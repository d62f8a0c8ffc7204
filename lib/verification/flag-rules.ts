import type { FlagState } from "@/lib/generated/prisma/enums";
import { SEVERITIES, type Severity } from "@/lib/verification/severity";

/** States in which a flag counts: at most one for each check of a record. */
export const IN_FORCE = ["open", "appealed", "upheld"] as const satisfies readonly FlagState[];

/** A record is hidden from this score of its flags in force on … */
export const HIDE_AT = 0.6;
/** … and shown again below this one. */
export const SHOW_BELOW = 0.4;
/** Days a check has to find nothing, or something milder, before its flag is cleared or eased. */
export const QUIET_DAYS = 14;
/** Days for which a curator's dismissal holds against the same check, unless it finds something graver. */
export const DISMISSAL_DAYS = 60;

/** How grave, to be compared: 0 is the mildest. */
export function gravity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Curators see every flag, everybody else all but internal ones. */
export function isPublic({ severity }: { severity: Severity }): boolean {
  return severity !== "internal";
}
