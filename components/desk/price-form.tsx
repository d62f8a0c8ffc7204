"use client";

import { useRouter } from "next/navigation";
import { amountProblem, askedPrice, type TypedPrice, typedPrice } from "@/components/desk/asked-price";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { PriceDto } from "@/lib/indicators/indicator-schema";

export interface PriceFormProps {
  slug: string;
  /** null: free. */
  price: PriceDto | null;
  /** The platform's. */
  currency: string;
}

/** What a licence costs from now on. */
export function PriceForm({ slug, price, currency }: PriceFormProps) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<TypedPrice>({
    defaultValues: typedPrice(price),
    request: (typed) => ({
      path: `/api/indicators/${slug}`,
      method: "PATCH",
      json: { pricing: askedPrice(typed, currency) },
    }),
    fieldByPath: {
      "pricing.once": "once",
      "pricing.once.amount": "once",
      "pricing.month.amount": "month",
      "pricing.trialDays": "trialDays",
    },
    onSuccess: () => {
      toast({ title: "The price was changed.", detail: "Licences that were sold keep theirs." });
      router.refresh();
    },
  });
  const validate = (text: string) => amountProblem(text, currency) ?? true;
  const money = { numeric: true, suffix: currency, inputMode: "decimal", autoComplete: "off" } as const;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="For ever" error={errorOf("once")}>
          <Input {...money} {...form.register("once", { validate })} />
        </Field>
        <Field label="A month" error={errorOf("month")}>
          <Input {...money} {...form.register("month", { validate })} />
        </Field>
        <Field label="Trial" error={errorOf("trialDays")}>
          <Input numeric suffix="days" type="number" min={1} max={90} {...form.register("trialDays")} />
        </Field>
      </div>
      <p className="text-sm text-ink-2">
        Leave a field empty for what you do not sell; all three empty: free. Everybody sees the price history.
      </p>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Set the price
        </Button>
      </div>
    </form>
  );
}
