import { LicenceStatus } from "@/components/indicator/licence-facts";
import { licenceKindText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { MoneyFigure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { LicenceDto } from "@/lib/indicators/licence-schema";

/** Trials, months and licences that are over: the history of what was paid for which time. */
export function EndedLicences({ licences }: { licences: readonly LicenceDto[] }) {
  return (
    <Panel title="Ended" note="newest first" flush>
      <Table caption="Your ended licences, newest first">
        <thead>
          <tr>
            <Th>Indicator</Th>
            <Th className="hidden sm:table-cell">Kind</Th>
            <Th>State</Th>
            <Th className="hidden sm:table-cell">From</Th>
            <Th>Until</Th>
            <Th numeric>Paid</Th>
            <Th numeric className="hidden sm:table-cell">
              Given back
            </Th>
          </tr>
        </thead>
        <tbody>
          {licences.map((licence) => (
            <EndedLine key={licence.id} licence={licence} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function EndedLine({ licence }: { licence: LicenceDto }) {
  const { indicator, kind, renewal, charge } = licence;
  return (
    <Tr>
      <Td className="w-full min-w-32">
        <RowLink href={`/indicators/${indicator.slug}`}>{indicator.name}</RowLink>
        <span className="block text-xs text-ink-2 sm:hidden">{licenceKindText(kind)}</span>
      </Td>
      <Td className="hidden whitespace-nowrap sm:table-cell">
        {licenceKindText(kind)}
        {renewal && <span className="block text-xs text-ink-2">month {renewal.period}</span>}
      </Td>
      <Td className="whitespace-nowrap">
        <LicenceStatus status={licence.status} />
      </Td>
      <Td className="hidden sm:table-cell">
        <Moment at={licence.validFrom} day />
      </Td>
      <Td className="whitespace-nowrap">
        {licence.validUntil === null ? "no end" : <Moment at={licence.validUntil} day />}
      </Td>
      <Td numeric>
        <MoneyFigure money={charge?.gross} reason="A trial costs nothing." />
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <MoneyFigure
          money={charge === null || charge.refunded.amount === "0" ? null : charge.refunded}
          reason="Nothing was given back."
        />
      </Td>
    </Tr>
  );
}
