"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { RequestedRun } from "@/lib/jobs/schema";

/** Asks for a run and goes to its page. */
export function useRunRequest(path: string) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function request() {
    setPending(true);
    setProblem(null);
    try {
      const { runId } = await callApi<RequestedRun>(path, { method: "POST" });
      router.push(`/admin/jobs/${runId}`);
    } catch (error) {
      setProblem(toApiProblem(error));
      setPending(false);
    }
  }

  return { request, pending, problem };
}
