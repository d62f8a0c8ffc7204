import { z } from "zod";
import { formatMoney, moneyFromJson } from "@/lib/money";
import { MoneyJson } from "@/lib/money-json";
import { kind } from "@/lib/notifications/kind";
import { formatDay, formatMoment } from "@/lib/time";

const listing = { indicator: z.string(), slug: z.string() };
const TO_LICENCES = { label: "Look at your licences", path: "/licences" };

/** How licences by the month go on or end. */
export const LICENCE_KINDS = {
  "licence-renewed": kind({
    category: "money",
    label: "A licence of yours was renewed",
    inApp: "on",
    mail: "on",
    data: z.strictObject({ ...listing, price: MoneyJson, validUntil: z.iso.datetime() }),
    words: ({ indicator, price, validUntil }) => ({
      title: `${indicator} goes on for a month`,
      text: `Your licence for “${indicator}” was renewed for ${formatMoney(moneyFromJson(price))} and is valid until ${formatDay(new Date(validUntil))}. You can end the renewal at any time.`,
      link: TO_LICENCES,
    }),
  }),
  "renewal-failed": kind({
    category: "money",
    label: "A licence could not be renewed for want of money",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...listing, price: MoneyJson, nextTryAt: z.iso.datetime() }),
    words: ({ indicator, price, nextTryAt }) => ({
      title: `${indicator} waits for money`,
      text: `The wallet did not cover ${formatMoney(moneyFromJson(price))} for the next month of “${indicator}”. It does not run until it is paid; the next try is at ${formatMoment(new Date(nextTryAt))}.`,
      link: { label: "Top up the wallet", path: "/wallet" },
    }),
  }),
  "licence-ending": kind({
    category: "money",
    label: "A licence of yours will not be renewed",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...listing, because: z.string(), validUntil: z.iso.datetime() }),
    words: ({ indicator, because, validUntil, slug }) => ({
      title: `${indicator} will end`,
      text: `Your licence for “${indicator}” ends on ${formatDay(new Date(validUntil))} and will not be renewed: ${because}. Nothing will be charged.`,
      link: { label: "Look at the indicator", path: `/indicators/${slug}` },
    }),
  }),
  "licence-ended": kind({
    category: "money",
    label: "A licence of yours was not renewed and ended",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...listing, because: z.string() }),
    words: ({ indicator, because, slug }) => ({
      title: `${indicator} has ended`,
      text: `Your licence for “${indicator}” was not renewed: ${because}.`,
      link: { label: "Look at the indicator", path: `/indicators/${slug}` },
    }),
  }),
} as const;
