import { Fact } from "@/components/admin/fact";
import { Description } from "@/components/indicator/description";
import { HashText } from "@/components/indicator/hash-text";
import { priceText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { Panel } from "@/components/ui/panel";
import type { ReviewQueueItem } from "@/lib/indicators/review-schema";

/** Who asks, for what price, with which words and hashes. */
export function VersionFacts({ item }: { item: ReviewQueueItem }) {
  const { indicator, version, description, developerHistory } = item;
  const { developer } = indicator;
  return (
    <>
      <Panel title="Facts">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
          <Fact name="Developer">
            {developer.displayName} <span className="text-ink-2">@{developer.handle}</span>
          </Fact>
          <Fact name="Decided before">
            <span className="figure">{developerHistory.approved}</span> approved,{" "}
            <span className="figure">{developerHistory.rejected}</span> rejected
          </Fact>
          <Fact name="Price">
            <span className="figure">{priceText(indicator.price)}</span>
          </Fact>
          {indicator.price?.trialDays ? <Fact name="Trial">{indicator.price.trialDays} days</Fact> : null}
          <Fact name="Submitted">
            <Moment at={version.submittedAt ?? version.createdAt} className="text-xs" />
          </Fact>
          <Fact name="Source hash">
            <HashText hash={version.sourceHash} of="source hash" />
          </Fact>
          <Fact name="Version hash">
            <HashText hash={version.versionHash} of="version hash" />
          </Fact>
        </dl>
      </Panel>
      <Panel title="Changelog">
        <p className="break-words whitespace-pre-wrap">{version.changelog || "Empty."}</p>
      </Panel>
      <Panel title="Description">
        {description === "" ? <p>Empty.</p> : <Description markdown={description} />}
      </Panel>
    </>
  );
}
