"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { ConnectExchangeInput, ExchangeDto } from "@/lib/trading/exchange-schema";
import { EXCHANGES, type ExchangeId } from "@/lib/trading/exchanges";

export interface ExchangeKeyFormProps {
  accountId: string;
  exchange: ExchangeId;
  /** There is a key, which the new one replaces. */
  isReplacing: boolean;
}

/** Takes a read-only key of an exchange, with the steps that make one. */
export function ExchangeKeyForm({ accountId, exchange, isReplacing }: ExchangeKeyFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { label } = EXCHANGES[exchange];
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<
    ConnectExchangeInput,
    ExchangeDto
  >({
    defaultValues: { apiKey: "", secret: "" },
    request: ({ apiKey, secret }) => ({
      path: `/api/marketplace/accounts/${accountId}/exchange`,
      json: { apiKey: apiKey.trim(), secret: secret.trim() },
    }),
    onSuccess: () => {
      form.reset();
      setOpen(false);
      toast({ title: isReplacing ? "The key is replaced." : `${label} is connected.` });
      router.refresh();
    },
  });
  return (
    <>
      <Button size="sm" variant={isReplacing ? "secondary" : "primary"} onClick={() => setOpen(true)}>
        {isReplacing ? "Replace key" : `Connect ${label}`}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        busy={pending}
        title={isReplacing ? `Another key of ${label}` : `Connect ${label}`}
        description={`We ask ${label} what the key may do, and take it only if that is reading.`}
      >
        <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
          <KeySteps exchange={exchange} />
          <Field label="API key" required error={errorOf("apiKey")}>
            <Input
              autoComplete="off"
              spellCheck={false}
              maxLength={512}
              className="figure"
              {...form.register("apiKey", { required: "Paste the key." })}
            />
          </Field>
          <Field
            label={exchange === "kraken" ? "Private key" : "Secret"}
            required
            error={errorOf("secret")}
            hint="Kept encrypted. It is shown to nobody again, you included."
          >
            <Input
              type="password"
              autoComplete="off"
              maxLength={512}
              {...form.register("secret", { required: "Paste the secret." })}
            />
          </Field>
          <FormError problem={problem} shownAtField={shownAtField} />
          <Button type="submit" variant="primary" pending={pending}>
            {isReplacing ? "Replace the key" : "Connect"}
          </Button>
        </form>
      </Dialog>
    </>
  );
}

function KeySteps({ exchange }: { exchange: ExchangeId }) {
  const { label, keysUrl, steps } = EXCHANGES[exchange];
  return (
    <div className="rounded-md bg-sunk px-3 py-2.5 text-sm">
      <p className="font-medium">
        A read-only key,{" "}
        <a href={keysUrl} target="_blank" rel="noreferrer">
          made at {label}
        </a>
      </p>
      <ol className="mt-1.5 flex list-decimal flex-col gap-1 pl-5 text-ink-2">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
