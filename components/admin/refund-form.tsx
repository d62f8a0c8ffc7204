"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { RefundPreview } from "@/components/admin/refund-preview";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { ChargeSummary } from "@/lib/billing/schema";
import type { RefundResult } from "@/lib/indicators/refund-schema";
import { formatAmount, formatMoney, money, moneyFromJson, moneyJson, parseAmount } from "@/lib/money";

const REASON_MIN = 3;
const REASON_MAX = 400;

export interface RefundFormProps {
  sale: ChargeSummary;
  licenceId: string;
  slug: string;
  buyer: { handle: string };
  monthOpen: boolean;
}

/** Gives money back beside the rules, after a question that shows who gives which part; a lost answer is asked again. */
export function RefundForm({ sale, licenceId, slug, buyer, monthOpen }: RefundFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { currency } = sale.gross;
  const left = money(moneyFromJson(sale.gross).minor - moneyFromJson(sale.refunded).minor, currency);
  const { form, submit, pending, problem, errorOf } = useApiForm<
    { amount: string; reason: string },
    RefundResult
  >({
    defaultValues: { amount: formatAmount(left), reason: "" },
    idempotent: true,
    request: ({ amount, reason }) => {
      const given = parseAmount(amount, currency);
      return {
        path: `/api/indicators/${slug}/refund`,
        json: {
          licenceId,
          reason: reason.trim(),
          amount: given && moneyJson(given),
          refundedBefore: sale.refunded,
        },
      };
    },
    onSuccess: ({ amount }) => {
      setAsking(false);
      toast({ title: `${formatMoney(moneyFromJson(amount))} is back in the wallet of @${buyer.handle}.` });
      router.refresh();
    },
  });
  const amount = parseAmount(form.watch("amount"), currency);
  const preview = amount && <RefundPreview sale={sale} amount={amount} monthOpen={monthOpen} />;
  const isAmount = (text: string) => {
    const given = parseAmount(text, currency)?.minor ?? 0n;
    return (given > 0n && given <= left.minor) || `Write an amount up to ${formatMoney(left)}.`;
  };
  async function ask() {
    if (await form.trigger(undefined, { shouldFocus: true })) setAsking(true);
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
      noValidate
      className="flex flex-col gap-3"
    >
      <Field
        label="Amount"
        required
        error={errorOf("amount")}
        hint={`${formatMoney(left)} is left of the price.`}
      >
        <Input
          numeric
          suffix={currency}
          inputMode="decimal"
          autoComplete="off"
          {...form.register("amount", { validate: isAmount })}
        />
      </Field>
      <Field label="Reason" required error={errorOf("reason")} hint="Buyer and developer read it.">
        <Textarea
          maxLength={REASON_MAX}
          {...form.register("reason", {
            validate: (text) => text.trim().length >= REASON_MIN || "Write why, in a few words.",
          })}
        />
      </Field>
      {preview}
      <Button type="submit" variant="danger" className="self-start">
        Refund
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        busy={pending}
        title={`Give ${amount && formatMoney(amount)} back?`}
        description={`It goes to the wallet of @${buyer.handle} at once and cannot be taken back.`}
        actions={
          <>
            <Button onClick={() => setAsking(false)} disabled={pending}>
              Cancel
            </Button>
            <Button variant="danger" pending={pending} onClick={submit}>
              Refund
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {preview}
          <FormError problem={problem} />
        </div>
      </Dialog>
    </form>
  );
}
