import type { ApiProblem } from "@/components/api-client";

/** Splits a refusal into what belongs at the settings' fields and what has to be said above them. */
export function fieldErrors(
  problem: ApiProblem | null,
  inputs: readonly { key: string }[],
): { atFields: Record<string, string>; rest: ApiProblem | null } {
  const atFields: Record<string, string> = {};
  for (const { path, message } of problem?.errors ?? []) {
    const key = path.replace(/^inputs\./, "");
    if (inputs.some((input) => input.key === key)) atFields[key] = message;
  }
  const allAtFields =
    problem !== null && problem.errors.length > 0 && problem.errors.length === Object.keys(atFields).length;
  return { atFields, rest: allAtFields ? null : problem };
}
