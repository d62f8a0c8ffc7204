import Link from "next/link";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { MoneyFigure } from "@/components/ui/figure";
import type { RenewalDto } from "@/lib/indicators/licence-schema";

export interface RenewalFactsProps {
  licenceId: string;
  /** The indicator's. */
  name: string;
  renewal: RenewalDto;
}

/** How a month goes on, and the button that changes it. */
export function RenewalFacts({ licenceId, name, renewal }: RenewalFactsProps) {
  const change = (renews: boolean) => ({
    method: "PATCH" as const,
    path: `/api/indicators/licences/${licenceId}`,
    json: { renews },
  });
  return (
    <section aria-label={`Renewal of ${name}`} className="flex flex-col items-start gap-2 text-sm">
      <h3 className="text-xs text-ink-2">Renewal, month {renewal.period}</h3>
      <p className="max-w-prose">
        <RenewalWords renewal={renewal} />
      </p>
      {renewal.renews ? (
        <ActionButton
          label="End the renewal"
          about={`of ${name}`}
          request={change(false)}
          done="It ends with the month that is paid."
          question={{
            title: `End the renewal of ${name}?`,
            words: "The month that is paid stays yours. You can resume until it ends.",
          }}
        />
      ) : (
        <ActionButton
          label="Resume the renewal"
          about={`of ${name}`}
          request={change(true)}
          done="It renews again."
        />
      )}
    </section>
  );
}

function RenewalWords({ renewal }: { renewal: RenewalDto }) {
  const { renews, willEndBecause, failedAt, nextTryAt, agreed } = renewal;
  if (!renews) return <>It ends with this month; nothing more is charged.</>;
  if (willEndBecause !== null) return <>It will not renew: {willEndBecause}. Nothing will be charged.</>;
  if (failedAt !== null && nextTryAt !== null) {
    return (
      <>
        The wallet was short on <Moment at={failedAt} day />, so it does not run. Next try{" "}
        <Moment at={nextTryAt} />; the month begins when it is paid. <Link href="/wallet">Top up</Link>
      </>
    );
  }
  if (nextTryAt === null) return <>It has ended.</>;
  return (
    <>
      Renews on <Moment at={nextTryAt} day /> for <MoneyFigure money={agreed} /> or less, never more.
    </>
  );
}
