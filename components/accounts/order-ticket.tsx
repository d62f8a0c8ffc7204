"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ORDER_REASON_WORDS } from "@/components/accounts/order-words";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { OrderDto } from "@/lib/trading/order-schema";

interface Values {
  symbol: string;
  qty: string;
  limitPrice: string;
}

const SIDES = [
  { value: "buy", label: "Buy" },
  { value: "sell", label: "Sell" },
] as const;
const TYPES = [
  { value: "market", label: "Market" },
  { value: "limit", label: "Limit" },
] as const;

export interface OrderTicketProps {
  accountId: string;
  currency: string;
  /** What has a current price. */
  symbols: readonly string[];
}

/** Sends an order of a paper account. */
export function OrderTicket({ accountId, currency, symbols }: OrderTicketProps) {
  const router = useRouter();
  const toast = useToast();
  const [side, setSide] = useState<OrderDto["side"]>("buy");
  const [type, setType] = useState<OrderDto["type"]>("market");
  const [refusal, setRefusal] = useState<string | null>(null);
  // One id for an order, however often it is sent: a repeated click is the same order.
  const [clientOrderId, setClientOrderId] = useState(() => crypto.randomUUID());
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<Values, OrderDto>({
    defaultValues: { symbol: symbols[0] ?? "", qty: "", limitPrice: "" },
    request: ({ symbol, qty, limitPrice }) => ({
      path: `/api/marketplace/accounts/${accountId}/orders`,
      json: {
        clientOrderId,
        symbol,
        side,
        type,
        qty: qty.trim(),
        limitPrice: type === "limit" ? limitPrice.trim() : null,
      },
    }),
    onSuccess: (order) => {
      setClientOrderId(crypto.randomUUID());
      setRefusal(order.reason === null ? null : ORDER_REASON_WORDS[order.reason]);
      if (order.reason === null) toast({ title: `The order waits for the next candle of ${order.symbol}.` });
      router.refresh();
    },
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <Segmented label="Side" options={SIDES} value={side} onChange={setSide} />
        <Segmented label="Type" options={TYPES} value={type} onChange={setType} />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Symbol" error={errorOf("symbol")}>
          <Select {...form.register("symbol")}>
            {symbols.map((symbol) => (
              <option key={symbol}>{symbol}</option>
            ))}
          </Select>
        </Field>
        <Field label="Quantity" required error={errorOf("qty")}>
          <Input
            numeric
            inputMode="decimal"
            autoComplete="off"
            {...form.register("qty", { required: "Write a quantity." })}
          />
        </Field>
        {type === "limit" && (
          <Field label="Limit price" required error={errorOf("limitPrice")}>
            <Input
              numeric
              inputMode="decimal"
              autoComplete="off"
              suffix={currency}
              {...form.register("limitPrice", { required: "Write a price." })}
            />
          </Field>
        )}
      </div>
      {refusal !== null && (
        <Notice tone="warn" title="The order was rejected">
          {refusal}
        </Notice>
      )}
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {side === "buy" ? "Buy, simulated" : "Sell, simulated"}
        </Button>
      </div>
    </form>
  );
}
