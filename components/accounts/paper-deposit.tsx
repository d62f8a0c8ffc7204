"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";

interface Values {
  amount: string;
}

/** Brings made-up money into a paper account: an event of its record like any other. */
export function PaperDeposit({ accountId, currency }: { accountId: string; currency: string }) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<Values>({
    defaultValues: { amount: "10000" },
    request: ({ amount }) => ({
      path: `/api/marketplace/accounts/${accountId}/fills`,
      json: {
        events: [
          {
            kind: "deposit",
            externalId: `deposit:${crypto.randomUUID()}`,
            amount: amount.trim(),
            currency,
            executedAt: new Date().toISOString(),
          },
        ],
      },
    }),
    fieldByPath: { "events.0.amount": "amount" },
    onSuccess: () => {
      setOpen(false);
      toast({ title: "The paper money is there." });
      router.refresh();
    },
  });
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Deposit
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        busy={pending}
        title="Deposit paper money"
        description="It is not real. The record counts it as money that came in, not as profit."
      >
        <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
          <Field label="Amount" required error={errorOf("amount")}>
            <Input
              numeric
              inputMode="decimal"
              autoComplete="off"
              suffix={currency}
              {...form.register("amount", { required: "Write an amount." })}
            />
          </Field>
          <FormError problem={problem} shownAtField={shownAtField} />
          <Button type="submit" variant="primary" pending={pending}>
            Deposit
          </Button>
        </form>
      </Dialog>
    </>
  );
}
