import Link from "next/link";
import type { ApiProblem } from "@/components/api-client";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";

/** Why a run gave nothing; a failed run of the indicator's own making has a receipt too. */
export function RunProblem({ problem }: { problem: ApiProblem }) {
  if (problem.code === "RATE_LIMITED" || problem.code === "UNAVAILABLE") {
    const wait = problem.retryAfterSeconds;
    return (
      <Notice
        announce
        title={problem.code === "RATE_LIMITED" ? "Too many runs in a short time" : "The sandbox is busy"}
      >
        {wait === null
          ? "Run it again in a moment."
          : `Run it again in ${wait} ${wait === 1 ? "second" : "seconds"}.`}
      </Notice>
    );
  }
  const receipt = problem.code.startsWith("SANDBOX_");
  return (
    <FormError
      problem={problem}
      actions={receipt ? <Link href="/runs">The failed run has a receipt, too</Link> : undefined}
    />
  );
}
