import { CreateIndicatorInput } from "@/lib/indicators/listing-schema";
import { UsageError } from "@/scripts/indicator/command";
import { flagText, type GivenArguments } from "@/scripts/indicator/given-arguments";

/** The flags that describe a listing which is opened. */
export const LISTING_FLAGS = [
  "name",
  "category",
  "summary",
  "tags",
  "visibility",
  "once",
  "month",
  "trial",
  "currency",
] as const;

/** The flag behind a field of the contract where the two are called differently. */
const FLAG_OF_FIELD: Readonly<Record<string, string>> = {
  "pricing.once": "once",
  "pricing.month": "month",
  "pricing.trialDays": "trial",
};

/**
 * The listing that the flags of `publish --create` describe, by the contract of the API.
 * @throws UsageError naming each flag that does not fit.
 */
export function listingOf(given: GivenArguments, source: string): CreateIndicatorInput {
  const text = (flag: string) => flagText(given, flag);
  const read = CreateIndicatorInput.safeParse({
    name: text("name"),
    summary: text("summary"),
    category: text("category"),
    tags: text("tags")?.split(","),
    visibility: text("visibility"),
    pricing: pricingOf(text),
    source,
    version: text("version"),
  });
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => {
    const field = path.join(".");
    const flag = FLAG_OF_FIELD[path.slice(0, 2).join(".")] ?? String(path[0]);
    return field === "source" ? `The source: ${message}` : `--${flag}: ${message}`;
  });
  throw new UsageError([...new Set(lines)].join("\n"));
}

function pricingOf(text: (flag: string) => string | undefined) {
  const [once, month, trial] = [text("once"), text("month"), text("trial")];
  if (once === undefined && month === undefined && trial === undefined) return undefined;
  const currency = text("currency") ?? "USD";
  const price = (amount: string | undefined) => (amount === undefined ? undefined : { amount, currency });
  return {
    once: price(once),
    month: price(month),
    trialDays: trial === undefined ? undefined : Number(trial),
  };
}
