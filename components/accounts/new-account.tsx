"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { KIND_WORDS } from "@/components/accounts/account-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useApiForm } from "@/components/use-api-form";
import type { AccountDto } from "@/lib/trading/account-schema";
import { EXCHANGE_IDS, EXCHANGES } from "@/lib/trading/exchanges";

interface Values {
  kind: "imported" | "exchange" | "paper";
  name: string;
  venue: string;
  currency: string;
  periodsPerYear: string;
}

const KINDS = ["imported", "exchange", "paper"] as const;

/** Opens a trading account and goes to it. */
export function NewAccount() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<Values, AccountDto>({
    defaultValues: { kind: "imported", name: "", venue: "", currency: "USD", periodsPerYear: "365" },
    request: ({ periodsPerYear, currency, ...values }) => ({
      path: "/api/marketplace/accounts",
      json: { ...values, currency: currency.trim().toUpperCase(), periodsPerYear: Number(periodsPerYear) },
    }),
    idempotent: true,
    onSuccess: ({ id }) => router.push(`/desk/accounts/${id}`),
  });
  /** An exchange is chosen from a list, any other venue is written. */
  function changeKind({ target }: { target: { value: string } }) {
    form.setValue("venue", target.value === "exchange" ? EXCHANGE_IDS[0] : "");
    form.clearErrors("venue");
  }
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        New account
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        busy={pending}
        title="New trading account"
        description="One account is one record. Its kind, venue and currency stay as they are."
      >
        <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
          <Field label="Filled from" error={errorOf("kind")} hint="Paper records stay marked as simulated.">
            <Select {...form.register("kind", { onChange: changeKind })}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KIND_WORDS[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Name" required error={errorOf("name")}>
            <Input
              autoComplete="off"
              maxLength={80}
              {...form.register("name", { required: "Write a name." })}
            />
          </Field>
          {form.watch("kind") === "exchange" ? (
            <Field
              label="Exchange"
              error={errorOf("venue")}
              hint="You connect a read-only key in the next step."
            >
              <Select {...form.register("venue")}>
                {EXCHANGE_IDS.map((exchange) => (
                  <option key={exchange} value={exchange}>
                    {EXCHANGES[exchange].label}
                  </option>
                ))}
              </Select>
            </Field>
          ) : (
            <Field
              label="Broker or exchange"
              required
              error={errorOf("venue")}
              hint="For example “binance” or “Interactive Brokers”."
            >
              <Input
                autoComplete="off"
                maxLength={60}
                {...form.register("venue", { required: "Write where the account is." })}
              />
            </Field>
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Currency" required error={errorOf("currency")} hint="USD, EUR, USDT …">
              <Input
                autoComplete="off"
                maxLength={10}
                {...form.register("currency", { required: "Write the currency." })}
              />
            </Field>
            <Field label="Trades" error={errorOf("periodsPerYear")}>
              <Select {...form.register("periodsPerYear")}>
                <option value="365">every day (365)</option>
                <option value="252">on business days (252)</option>
              </Select>
            </Field>
          </div>
          <FormError problem={problem} shownAtField={shownAtField} />
          <Button type="submit" variant="primary" pending={pending}>
            Open the account
          </Button>
        </form>
      </Dialog>
    </>
  );
}
