import type { Check } from "@/lib/verification/check";

/** The ranked checks of reference §4.4, in the order of running and showing. */
export const CHECKS: readonly Check[] = [];
