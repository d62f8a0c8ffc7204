import { z } from "zod";
import { kind } from "@/lib/notifications/kind";

const account = { account: z.string(), accountId: z.string(), exchange: z.string() };

/** How the reading of exchanges goes. */
export const EXCHANGE_KINDS = {
  "exchange-attention": kind({
    category: "providers",
    label: "A trading account of yours needs attention",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...account, advice: z.string() }),
    words: ({ account, accountId, advice }) => ({
      title: `“${account}” needs attention`,
      text: `${advice} Until then the record of “${account}” does not count as read from its exchange.`,
      link: { label: "Look at the account", path: `/desk/accounts/${accountId}` },
    }),
  }),
  "exchange-recovered": kind({
    category: "providers",
    label: "A trading account of yours is read again",
    inApp: "on",
    mail: "on",
    data: z.strictObject(account),
    words: ({ account, accountId, exchange }) => ({
      title: `“${account}” is read again`,
      text: `${exchange} answers again, and the record of “${account}” goes on. Nothing was lost.`,
      link: { label: "Look at the account", path: `/desk/accounts/${accountId}` },
    }),
  }),
} as const;
