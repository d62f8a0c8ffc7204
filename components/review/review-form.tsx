"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field, FieldError, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { ReviewDto } from "@/lib/reviews/schema";

export interface ReviewFormProps {
  /** Where the API takes it: "/api/indicators/rsi/rate". */
  path: string;
  /** The reader's review as it stands; null: none yet. */
  own: ReviewDto | null;
}

const COMMENT_MAX = 1_000;
const CHOICES = ["1", "2", "3", "4", "5"];

/** Stars and words of somebody who used it; sent again they replace the review. */
export function ReviewForm({ path, own }: ReviewFormProps) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<{
    rating: string;
    comment: string;
  }>({
    defaultValues: { rating: own === null ? "" : String(own.stars), comment: own?.comment ?? "" },
    request: ({ rating, comment }) => ({
      path,
      json: { rating: Number(rating), comment: comment.trim() },
    }),
    onSuccess: () => {
      toast({ title: own === null ? "Your review is published." : "Your review was changed." });
      router.refresh();
    },
  });
  const starsError = errorOf("rating");
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <fieldset aria-describedby={starsError ? "stars-error" : undefined}>
        <legend className="mb-1 text-xs text-ink-2">Your stars</legend>
        <div className="flex w-fit rounded-md border border-line-strong">
          {CHOICES.map((choice) => (
            <label
              key={choice}
              className="relative flex min-h-9 min-w-11 cursor-pointer items-center justify-center gap-0.5 px-2 text-sm text-ink-2 first-of-type:rounded-l-[5px] last-of-type:rounded-r-[5px] hover:text-ink has-checked:bg-gold-bg has-checked:font-semibold has-checked:text-gold-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-gold"
            >
              <input
                type="radio"
                value={choice}
                {...form.register("rating", { required: "Choose 1 to 5 stars." })}
                className="absolute inset-0 m-0 cursor-pointer appearance-none opacity-0"
              />
              {choice}
              <span aria-hidden="true">★</span>
              <span className="sr-only">{choice === "1" ? "star" : "stars"}</span>
            </label>
          ))}
        </div>
        {starsError && <FieldError id="stars-error">{starsError}</FieldError>}
      </fieldset>
      <Field label="What you think" note="optional" error={errorOf("comment")}>
        <Textarea maxLength={COMMENT_MAX} {...form.register("comment")} />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {own === null ? "Publish the review" : "Change the review"}
        </Button>
      </div>
    </form>
  );
}
