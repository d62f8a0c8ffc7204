"use client";

import type { ApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";

export interface ChartProblemProps {
  problem: ApiProblem;
  /** An earlier run is still drawn. */
  shown: boolean;
  onRetry: () => void;
}

/** Why the chart did not follow. Being busy is not an error of the person who waits. */
export function ChartProblem({ problem, shown, onRetry }: ChartProblemProps) {
  const retry = (
    <Button size="sm" onClick={onRetry}>
      Try again
    </Button>
  );
  const still = shown ? "The chart shows the last settings that ran." : "";
  const wait = problem.retryAfterSeconds ?? 0;
  if (problem.code === "RATE_LIMITED") {
    return (
      <Notice announce title="Too many runs in a short time" actions={retry}>
        {`${still} ${wait > 0 ? `The next one goes in ${wait} ${wait === 1 ? "second" : "seconds"}.` : "Wait a moment."}`}
      </Notice>
    );
  }
  if (problem.code === "UNAVAILABLE" || problem.code === "NETWORK") {
    return (
      <Notice
        announce
        title={problem.code === "NETWORK" ? problem.detail : "The sandbox is busy"}
        actions={retry}
      >
        {still || "Nothing is lost; it can be tried again in a moment."}
      </Notice>
    );
  }
  return <FormError problem={problem} actions={retry} />;
}
