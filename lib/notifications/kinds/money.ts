import { z } from "zod";
import { formatMoney, moneyFromJson } from "@/lib/money";
import { MoneyJson } from "@/lib/money-json";
import { kind } from "@/lib/notifications/kind";
import { formatDay } from "@/lib/time";

const LICENCE_KIND = z.enum(["trial", "month", "once"]);
const LICENCE_WORDS = { trial: "a trial", month: "one month", once: "for ever" } as const;

/** What was bought, sold and given back. */
export const MONEY_KINDS = {
  "indicator-purchased": kind({
    category: "money",
    label: "You bought a licence",
    inApp: "on",
    mail: "on",
    data: z.strictObject({
      indicator: z.string(),
      slug: z.string(),
      kind: LICENCE_KIND,
      /** Null: nothing was paid. */
      price: MoneyJson.nullable(),
      validUntil: z.iso.datetime().nullable(),
    }),
    words: ({ indicator, slug, kind, price, validUntil }) => ({
      title: `Your licence for ${indicator}`,
      text: [
        `You have a licence for “${indicator}”: ${LICENCE_WORDS[kind]}`,
        validUntil === null ? "" : `, until ${formatDay(new Date(validUntil))}`,
        price === null ? ". Nothing was paid." : `. You paid ${formatMoney(moneyFromJson(price))}.`,
      ].join(""),
      link: { label: "Open the indicator", path: `/indicators/${slug}` },
    }),
  }),
  "indicator-sold": kind({
    category: "money",
    label: "Somebody bought a licence for your indicator",
    inApp: "on",
    mail: "on",
    data: z.strictObject({
      indicator: z.string(),
      buyer: z.string().describe("Handle."),
      kind: LICENCE_KIND,
      gross: MoneyJson,
      share: MoneyJson,
    }),
    words: ({ indicator, buyer, kind, gross, share }) => ({
      title: `A sale of ${indicator}`,
      text: `@${buyer} bought “${indicator}” (${LICENCE_WORDS[kind]}) for ${formatMoney(moneyFromJson(gross))}. Your share is ${formatMoney(moneyFromJson(share))}.`,
      link: { label: "Look at your sales", path: "/desk" },
    }),
  }),
  "sale-refunded": kind({
    category: "money",
    label: "A sale of yours was given back",
    inApp: "always",
    mail: "on",
    data: z.strictObject({
      indicator: z.string(),
      buyer: z.string().describe("Handle."),
      amount: MoneyJson,
      share: MoneyJson.describe("What it costs the developer."),
      reason: z.string(),
    }),
    words: ({ indicator, buyer, amount, share, reason }) => ({
      title: `A refund of ${indicator}`,
      text: `@${buyer} got ${formatMoney(moneyFromJson(amount))} back for “${indicator}”; ${formatMoney(moneyFromJson(share))} of it were your share. Reason: ${reason}`,
      link: { label: "Look at your sales", path: "/desk" },
    }),
  }),
  "charge-refunded": kind({
    category: "money",
    label: "Money was given back to you",
    inApp: "always",
    mail: "on",
    data: z.strictObject({
      what: z.string().describe("What had been paid for."),
      amount: MoneyJson,
      reason: z.string().nullable(),
    }),
    words: ({ what, amount, reason }) => ({
      title: `A refund of ${formatMoney(moneyFromJson(amount))}`,
      text: `${formatMoney(moneyFromJson(amount))} for “${what}” went back to your wallet.${reason === null ? "" : ` Reason: ${reason}`}`,
      link: { label: "Look at your wallet", path: "/wallet" },
    }),
  }),
} as const;
