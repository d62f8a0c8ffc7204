"use client";

import { useRouter } from "next/navigation";
import { VISIBILITY_WORDS } from "@/components/indicator/visibility-words";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";

type Visibility = IndicatorDetail["visibility"];
const VISIBILITIES = ["open", "protected", "inviteOnly"] as const satisfies readonly Visibility[];

/** Who sees the listing and its source. */
export function VisibilityForm({ slug, visibility }: { slug: string; visibility: Visibility }) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem } = useApiForm<{ visibility: Visibility }>({
    defaultValues: { visibility },
    request: (json) => ({ path: `/api/indicators/${slug}`, method: "PATCH", json }),
    onSuccess: () => {
      toast({ title: "The visibility was changed." });
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">Who sees it</legend>
        {VISIBILITIES.map((choice) => (
          <label key={choice} className="flex cursor-pointer gap-2.5">
            <input
              type="radio"
              value={choice}
              className="mt-1 size-4 shrink-0 accent-ink"
              {...form.register("visibility")}
            />
            <span className="min-w-0">
              <span className="block">{VISIBILITY_WORDS[choice].label}</span>
              <span className="block text-xs text-ink-2">{VISIBILITY_WORDS[choice].meaning}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FormError problem={problem} />
      <div>
        <Button type="submit" pending={pending}>
          Set the visibility
        </Button>
      </div>
    </form>
  );
}
