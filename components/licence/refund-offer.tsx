import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import type { LicenceDto } from "@/lib/indicators/licence-schema";
import { formatMoney, money, moneyFromJson } from "@/lib/money";

/** Whether the money can be had back now, by which rule and until when: told before anybody asks. */
export function RefundOffer({ licence }: { licence: LicenceDto }) {
  const { refund, charge, indicator } = licence;
  if (charge === null) return null;
  const left = money(
    moneyFromJson(charge.gross).minor - moneyFromJson(charge.refunded).minor,
    charge.gross.currency,
  );
  return (
    <section aria-label={`Refund of ${indicator.name}`} className="flex flex-col items-start gap-2 text-sm">
      <h3 className="text-xs text-ink-2">Your money back</h3>
      {refund.possible ? (
        <>
          <p className="max-w-prose">
            {refund.why}
            {refund.until !== null && (
              <>
                {" "}
                Until <Moment at={refund.until} />.
              </>
            )}
          </p>
          <ActionButton
            label="Get the money back"
            about={`for ${indicator.name}`}
            request={{
              path: `/api/indicators/${indicator.slug}/refund`,
              json: { licenceId: licence.id },
              idempotencyKey: `refund-${licence.id}`,
            }}
            done={`${formatMoney(left)} is back in your wallet.`}
            question={{
              title: `Give ${indicator.name} back?`,
              words: `${formatMoney(left)} goes to your wallet at once and the licence ends. Your review, if you wrote one, stays and is marked.`,
            }}
          />
        </>
      ) : (
        <details className="max-w-prose">
          <summary className="cursor-pointer text-ink-2">Not possible now. Why?</summary>
          <p className="mt-1 text-ink-2">{refund.why}</p>
        </details>
      )}
    </section>
  );
}
