"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { InstrumentAnswer } from "@/lib/market-data/import-schema";

const EMPTY = { code: "", name: "", venue: "", base: "", quote: "", periodsPerYear: "365" };

/** Opens an instrument; its candles come next. */
export function InstrumentForm() {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<
    typeof EMPTY,
    InstrumentAnswer
  >({
    defaultValues: EMPTY,
    request: ({ periodsPerYear, ...words }) => ({
      path: "/api/admin/market-data/instruments",
      json: { ...words, periodsPerYear: Number(periodsPerYear) },
    }),
    onSuccess: ({ symbol }) => {
      toast({ title: `${symbol} is open.` });
      form.reset(EMPTY);
      router.refresh();
    },
  });
  const needed = { required: "Write something here." };
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-4 sm:grid-cols-2">
      <Field label="Symbol" hint="BTC-USD" required error={errorOf("code")}>
        <Input maxLength={32} autoCapitalize="characters" {...form.register("code", needed)} />
      </Field>
      <Field label="Name" hint="Bitcoin in US dollars" required error={errorOf("name")}>
        <Input maxLength={80} {...form.register("name", needed)} />
      </Field>
      <Field label="Venue" hint="kraken" required error={errorOf("venue")}>
        <Input maxLength={32} autoCapitalize="none" {...form.register("venue", needed)} />
      </Field>
      <Field label="Trades" error={errorOf("periodsPerYear")}>
        <Select {...form.register("periodsPerYear")}>
          <option value="365">every day</option>
          <option value="252">on business days</option>
        </Select>
      </Field>
      <Field label="Base" hint="BTC" required error={errorOf("base")}>
        <Input maxLength={16} {...form.register("base", needed)} />
      </Field>
      <Field label="Quote" hint="USD" required error={errorOf("quote")}>
        <Input maxLength={16} {...form.register("quote", needed)} />
      </Field>
      <div className="flex flex-col gap-4 sm:col-span-2">
        <FormError problem={problem} shownAtField={shownAtField} />
        <Button type="submit" variant="primary" pending={pending} className="w-fit">
          Open the instrument
        </Button>
      </div>
    </form>
  );
}
