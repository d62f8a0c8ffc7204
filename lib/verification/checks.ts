import type { Check } from "@/lib/verification/check";
import { averagingDown } from "@/lib/verification/checks/averaging-down";
import { martingale } from "@/lib/verification/checks/martingale";
import { serialCorrelation } from "@/lib/verification/checks/serial-correlation";
import { smoothness } from "@/lib/verification/checks/smoothness";

/** The ranked checks of reference §4.4, in the order of running and showing. */
export const CHECKS: readonly Check[] = [averagingDown, martingale, smoothness, serialCorrelation];
