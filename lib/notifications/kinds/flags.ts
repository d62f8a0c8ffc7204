import { z } from "zod";
import { curatorWords } from "@/lib/notifications/curator-words";
import { kind } from "@/lib/notifications/kind";

const flagged = { profile: z.string(), check: z.string().describe("Title of the check.") };
const OWN_PROFILE = { label: "See the evidence", path: "/desk/provider" };

const RAISED = {
  internal: "It has no consequences.",
  warn: "The public sees it as a warning.",
  hide: "Together with other flags it takes a record off the ranking.",
  block: "The profile is suspended and your payouts as a provider are frozen until a curator has decided.",
} as const;

/** What the checks of records find, and what people decide about it. */
export const FLAG_KINDS = {
  "flag-raised": kind({
    category: "providers",
    label: "A check has flagged your record",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...flagged, severity: z.enum(["internal", "warn", "hide", "block"]) }),
    words: ({ profile, check, severity }) => ({
      title: `${profile} has a flag`,
      text: `The check “${check}” found something in the record of “${profile}”. ${RAISED[severity]} You see what it found and may appeal.`,
      link: OWN_PROFILE,
    }),
  }),
  "flag-cleared": kind({
    category: "providers",
    label: "A flag of your record was cleared",
    inApp: "on",
    mail: "on",
    data: z.strictObject(flagged),
    words: ({ profile, check }) => ({
      title: `A flag of ${profile} was cleared`,
      text: `The check “${check}” has found nothing in the record of “${profile}” for 14 days.`,
      link: OWN_PROFILE,
    }),
  }),
  "flag-resolved": kind({
    category: "providers",
    label: "A curator has decided about a flag of your record",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...flagged, upheld: z.boolean(), notes: z.string() }),
    words: ({ profile, check, upheld, notes }) => ({
      title: upheld ? `A flag of ${profile} stays` : `A flag of ${profile} was dismissed`,
      text: `A curator has looked at what the check “${check}” found in the record of “${profile}”.${curatorWords(notes)}`,
      link: OWN_PROFILE,
    }),
  }),
  "flag-waits": kind({
    category: "operation",
    label: "A flag waits for a decision",
    inApp: "on",
    mail: "off",
    audience: "curator",
    data: z.strictObject({ ...flagged, flagId: z.string(), appealed: z.boolean() }),
    words: ({ profile, check, flagId, appealed }) => ({
      title: appealed ? `${profile} appeals` : `${profile} was flagged`,
      text: appealed
        ? `The owner of “${profile}” disagrees with the check “${check}”.`
        : `The check “${check}” found something grave in the record of “${profile}”.`,
      link: { label: "Look at it", path: `/admin/flags/${flagId}` },
    }),
  }),
} as const;
