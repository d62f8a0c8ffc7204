import { z } from "zod";
import { curatorWords } from "@/lib/notifications/curator-words";
import { kind } from "@/lib/notifications/kind";

const decision = { profile: z.string(), providerId: z.string(), notes: z.string().nullable() };

/** The way of a signal provider from the application to the marketplace. */
export const PROVIDER_KINDS = {
  "application-waits": kind({
    category: "operation",
    label: "A signal provider waits for a review",
    inApp: "on",
    mail: "off",
    audience: "curator",
    data: z.strictObject({
      profile: z.string(),
      providerId: z.string(),
      applicant: z.string().describe("Handle."),
    }),
    words: ({ profile, providerId, applicant }) => ({
      title: `${profile} waits for a review`,
      text: `@${applicant} applied as signal provider “${profile}”.`,
      link: { label: "Review it", path: `/admin/review/providers/${providerId}` },
    }),
  }),
  "application-received": kind({
    category: "providers",
    label: "Your application as a signal provider arrived",
    inApp: "on",
    mail: "on",
    data: z.strictObject({ profile: z.string() }),
    words: ({ profile }) => ({
      title: "Your application arrived",
      text: `A curator looks at the record of “${profile}” and decides. You are told either way.`,
      link: { label: "Open your profile", path: "/desk/provider" },
    }),
  }),
  "provider-approved": kind({
    category: "providers",
    label: "Your application as a signal provider was approved",
    inApp: "on",
    mail: "on",
    data: z.strictObject(decision),
    words: ({ profile, providerId, notes }) => ({
      title: `${profile} was approved`,
      text: `“${profile}” is listed. Your record counts from today.${curatorWords(notes)}`,
      link: { label: "See your public profile", path: `/traders/${providerId}` },
    }),
  }),
  "provider-rejected": kind({
    category: "providers",
    label: "Your application as a signal provider was rejected",
    inApp: "always",
    mail: "on",
    data: z.strictObject(decision),
    words: ({ profile, notes }) => ({
      title: `${profile} was rejected`,
      text: `“${profile}” is not listed; you may apply again.${curatorWords(notes)}`,
      link: { label: "Open your profile", path: "/desk/provider" },
    }),
  }),
  "provider-suspended": kind({
    category: "providers",
    label: "Your provider profile was suspended",
    inApp: "always",
    mail: "on",
    data: z.strictObject(decision),
    words: ({ profile, notes }) => ({
      title: `${profile} was suspended`,
      text: `“${profile}” is listed no more and your payouts as a provider are frozen.${curatorWords(notes)}`,
      link: { label: "Open your profile", path: "/desk/provider" },
    }),
  }),
  "provider-reinstated": kind({
    category: "providers",
    label: "Your provider profile was reinstated",
    inApp: "on",
    mail: "on",
    data: z.strictObject(decision),
    words: ({ profile, providerId, notes }) => ({
      title: `${profile} was reinstated`,
      text: `“${profile}” is listed again and your payouts as a provider are free.${curatorWords(notes)}`,
      link: { label: "See your public profile", path: `/traders/${providerId}` },
    }),
  }),
  "provider-closed": kind({
    category: "providers",
    label: "You closed your provider profile",
    inApp: "on",
    mail: "on",
    data: z.strictObject({ profile: z.string(), providerId: z.string(), reason: z.string() }),
    words: ({ profile, reason }) => ({
      title: `${profile} is closed`,
      text: `“${profile}” has left the list and stays readable in the graveyard. What you wrote: ${reason}`,
      link: { label: "See the graveyard", path: "/graveyard" },
    }),
  }),
  "provider-underperforms": kind({
    category: "providers",
    label: "Your record under-performs",
    inApp: "on",
    mail: "on",
    data: z.strictObject({
      profile: z.string(),
      providerId: z.string(),
      reasons: z.array(z.string()).describe("Each measure with its value and the line it is beyond."),
    }),
    words: ({ profile, providerId, reasons }) => ({
      title: `${profile} under-performs`,
      text: `The record of “${profile}” since its listing: ${reasons.join("; ")}. Nobody takes it off the list for that. You are told again only after it was good for 14 days.`,
      link: { label: "See the measures", path: `/traders/${providerId}` },
    }),
  }),
} as const;
