"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";

/** Runs every check over the record that is on the page and shows what they say. */
export function VerifyNow({ providerId }: { providerId: string }) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function verify() {
    setPending(true);
    setProblem(null);
    try {
      await callApi(`/api/marketplace/traders/${providerId}/review/verify`, { json: {} });
      router.refresh();
    } catch (error) {
      setProblem(toApiProblem(error));
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="sm" onClick={verify} pending={pending}>
        Verify now
      </Button>
      <FormError problem={problem} />
    </div>
  );
}
