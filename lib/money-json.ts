import { z } from "zod";

/** Checks money that came as JSON. Apart from `lib/money.ts` so that browsers load no schema library for a figure. */
export const MoneyJson = z
  .strictObject({
    amount: z.string().regex(/^-?\d{1,15}$/, 'Write minor units as a whole number, for example "2999".'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Write the currency as three capital letters, for example "USD".'),
  })
  .meta({
    id: "Money",
    description: 'Minor units as a string, for example { "amount": "2999", "currency": "USD" } = 29.99 USD.',
  });
