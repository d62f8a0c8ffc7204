import { z } from "zod";
import { kind } from "@/lib/notifications/kind";

/** What runs over records find. */
export const VERIFICATION_KINDS = {
  "verification-failed": kind({
    category: "providers",
    label: "Your record failed its verification",
    inApp: "always",
    mail: "on",
    data: z.strictObject({
      profile: z.string(),
      providerId: z.string(),
      found: z.array(z.string()).describe("Titles of the checks that failed it."),
    }),
    words: ({ profile, providerId, found }) => ({
      title: `The record of ${profile} failed its verification`,
      text: `Found: ${found.join(", ")}. The run shows the exact inputs and thresholds; you may appeal against each flag.`,
      link: { label: "See what was found", path: `/traders/${providerId}/verification` },
    }),
  }),
  "ownership-confirmed": kind({
    category: "providers",
    label: "An account was confirmed as yours",
    inApp: "on",
    mail: "off",
    data: z.strictObject({ account: z.string(), accountId: z.string() }),
    words: ({ account, accountId }) => ({
      title: `${account} was confirmed as yours`,
      text: `A curator saw the code inside the pages of your broker. The next verification counts it towards level 2.`,
      link: { label: "Open the account", path: `/desk/accounts/${accountId}` },
    }),
  }),
  "measures-differ": kind({
    category: "operation",
    label: "Published measures are not those of the record",
    inApp: "always",
    mail: "on",
    audience: "admin",
    data: z.strictObject({
      profile: z.string(),
      providerId: z.string(),
      measures: z.array(z.string()).describe("Window and name of those that differ."),
    }),
    words: ({ profile, providerId, measures }) => ({
      title: `Measures of ${profile} cannot be computed again`,
      text: `The daily job stored other values than the record gives (${measures.join(", ")}). That is a bug or prices have changed; the provider is not to blame. Measure it again and look why.`,
      link: { label: "Open the record", path: `/admin/review/providers/${providerId}` },
    }),
  }),
} as const;
