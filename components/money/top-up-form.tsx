"use client";

import { useRouter } from "next/navigation";
import { topUpRefusal } from "@/components/money/top-up-refusal";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { TopUpReceipt } from "@/lib/billing/schema";
import { formatMoney, moneyFromJson, moneyJson, parseAmount } from "@/lib/money";

const PRESETS = ["25", "100", "500", "1,000"] as const;

/** Puts test money into the wallet; trying the same amount again after a lost answer books it once. */
export function TopUpForm({ currency }: { currency: string }) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<
    { amount: string },
    TopUpReceipt
  >({
    defaultValues: { amount: "" },
    idempotent: true,
    fieldByPath: { amount: "amount", "amount.amount": "amount" },
    request: ({ amount }) => {
      const money = parseAmount(amount, currency);
      return { path: "/api/wallet/top-up", json: { amount: money && moneyJson(money) } };
    },
    onSuccess: ({ amount, balance }) => {
      form.reset();
      toast({
        title: `${formatMoney(moneyFromJson(amount))} test money added`,
        detail: `Your wallet holds ${formatMoney(moneyFromJson(balance))}.`,
      });
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Field
        label="Amount"
        required
        error={errorOf("amount")}
        hint={`From 1.00 to 10,000.00 ${currency} at a time.`}
      >
        <Input
          numeric
          suffix={currency}
          inputMode="decimal"
          autoComplete="off"
          placeholder="100.00"
          {...form.register("amount", { validate: (text) => topUpRefusal(text, currency) ?? true })}
        />
      </Field>
      <fieldset className="grid grid-cols-4 gap-2">
        <legend className="sr-only">Usual amounts</legend>
        {PRESETS.map((preset) => (
          <Button
            key={preset}
            size="sm"
            className="figure"
            aria-label={`${preset} ${currency}`}
            onClick={() => form.setValue("amount", `${preset}.00`, { shouldValidate: true })}
          >
            {preset}
          </Button>
        ))}
      </fieldset>
      <FormError problem={problem} shownAtField={shownAtField} />
      <Button type="submit" variant="primary" wide pending={pending}>
        Add test money
      </Button>
    </form>
  );
}
