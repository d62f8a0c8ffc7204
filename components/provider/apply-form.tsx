"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import { moneyJson, parseAmount } from "@/lib/money";
import type { ApplyInput } from "@/lib/providers/schema";

export interface ApplyValues extends Omit<ApplyInput, "subscriptionFee" | "performanceFeeBps"> {
  /** As it is typed: "29.00". */
  monthly: string;
  /** Percent of new profit. */
  share: string;
}

export interface ApplyFormProps {
  initial: ApplyValues;
  accounts: readonly { id: string; label: string }[];
  currency: string;
}

/** Applies as a signal provider, or again after a rejection. */
export function ApplyForm({ initial, accounts, currency }: ApplyFormProps) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<ApplyValues>({
    defaultValues: initial,
    request: ({ monthly, share, ...words }) => {
      const fee = parseAmount(monthly, currency);
      return {
        path: "/api/marketplace/apply",
        json: {
          ...words,
          subscriptionFee: fee && moneyJson(fee),
          performanceFeeBps: Math.round(Number(share) * 100),
        },
      };
    },
    fieldByPath: { subscriptionFee: "monthly", performanceFeeBps: "share" },
    idempotent: true,
    onSuccess: () => {
      toast({ title: "Your application was sent." });
      router.refresh();
    },
  });
  const isAmount = (text: string) =>
    parseAmount(text, currency) !== null || "Write an amount, for example 29.00, or 0.";
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label="Record"
        required
        error={errorOf("tradingAccountId")}
        hint="Its whole record becomes public once you are listed. It cannot be exchanged afterwards."
      >
        <Select {...form.register("tradingAccountId", { required: "Choose an account." })}>
          {accounts.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Public name" required error={errorOf("displayName")}>
          <Input
            autoComplete="off"
            maxLength={80}
            {...form.register("displayName", { required: "Write a name." })}
          />
        </Field>
        <Field label="Risk you take" error={errorOf("riskLevel")}>
          <Select {...form.register("riskLevel")}>
            <option value="low">Low: small losses expected</option>
            <option value="medium">Medium: noticeable losses expected</option>
            <option value="high">High: heavy losses expected</option>
          </Select>
        </Field>
      </div>
      <Field
        label="Strategy"
        required
        error={errorOf("strategy")}
        hint="What you trade, how and why it should work."
      >
        <Textarea
          rows={5}
          maxLength={2_000}
          {...form.register("strategy", { required: "Describe the strategy." })}
        />
      </Field>
      <Field label="About you" note="optional" error={errorOf("bio")}>
        <Textarea rows={3} maxLength={2_000} {...form.register("bio")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Monthly fee" error={errorOf("monthly")} hint="0 for none.">
          <Input
            numeric
            inputMode="decimal"
            suffix={currency}
            {...form.register("monthly", { validate: isAmount })}
          />
        </Field>
        <Field
          label="Share of new profit"
          error={errorOf("share")}
          hint="0 to 30 %, above the high-water mark."
        >
          <Input numeric inputMode="decimal" suffix="%" {...form.register("share", { validate: isShare })} />
        </Field>
      </div>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Apply
        </Button>
      </div>
    </form>
  );
}

function isShare(text: string): true | string {
  const share = text.trim() === "" ? Number.NaN : Number(text);
  return (share >= 0 && share <= 30) || "Write 0 to 30.";
}
