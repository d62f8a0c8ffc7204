import type { Attack } from "@/lib/sandbox/attacks/attack";
import { BUILTIN_ATTACKS } from "@/lib/sandbox/attacks/builtin-attacks";
import { ENGINE_ATTACKS } from "@/lib/sandbox/attacks/engine-attacks";
import { ERROR_ATTACKS } from "@/lib/sandbox/attacks/error-attacks";
import { ESCAPE_ATTACKS } from "@/lib/sandbox/attacks/escape-attacks";
import { MEMORY_ATTACKS } from "@/lib/sandbox/attacks/memory-attacks";
import { POISON_ATTACKS } from "@/lib/sandbox/attacks/poison-attacks";
import { REPLAYED_ATTACKS } from "@/lib/sandbox/attacks/replayed-attacks";
import { RESULT_ATTACKS } from "@/lib/sandbox/attacks/result-attacks";
import { SOURCE_ATTACKS } from "@/lib/sandbox/attacks/source-attacks";

/** Every hostile source we know. Each must end as declared, and the next honest run on the same pool must succeed. */
export const ATTACK_CORPUS: readonly Attack[] = [
  ...ESCAPE_ATTACKS,
  ...ENGINE_ATTACKS,
  ...BUILTIN_ATTACKS,
  ...ERROR_ATTACKS,
  ...MEMORY_ATTACKS,
  ...RESULT_ATTACKS,
  ...POISON_ATTACKS,
  ...SOURCE_ATTACKS,
  ...REPLAYED_ATTACKS,
];
