import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { GapsAnswer } from "@/lib/market-data/gap-schema";
import { formatMoment } from "@/lib/time";

/** How complete the candles of one interval are, and every stretch that is missing. */
export function GapsTable({ report }: { report: GapsAnswer }) {
  const { bars, expected, missing, gapCount, gaps } = report;
  const share = expected === 0 ? null : 1 - missing / expected;
  return (
    <div className="flex flex-col gap-6">
      <StatRow>
        <Stat label="Candles" value={<Figure value={bars} />} />
        <Stat label="First" value={momentOf(report.from)} />
        <Stat label="Last" value={momentOf(report.to)} />
        <Stat
          label="Missing"
          value={<Figure value={missing} />}
          note={gapCount === 1 ? "in 1 gap" : `in ${gapCount} gaps`}
        />
        <Stat label="Complete" value={share === null ? null : completeText(share)} />
      </StatRow>
      {gapCount === 0 ? (
        <Notice tone="ok" title="No candle is missing">
          From the first to the last one, in all the hours it trades, there is one for each interval.
        </Notice>
      ) : (
        <Table caption="Gaps, newest first">
          <thead>
            <tr>
              <Th>From</Th>
              <Th>To</Th>
              <Th numeric>Candles missing</Th>
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap) => (
              <Tr key={gap.from}>
                <Td className="whitespace-nowrap">{momentOf(gap.from)}</Td>
                <Td className="whitespace-nowrap">{momentOf(gap.to)}</Td>
                <Td numeric>
                  <Figure value={gap.missing} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      {gaps.length < gapCount && (
        <p className="text-sm text-ink-2">
          The newest {gaps.length} of {gapCount} gaps are shown.
        </p>
      )}
    </div>
  );
}

function momentOf(iso: string | null): string {
  return iso === null ? "—" : formatMoment(new Date(iso));
}

/** Rounded down: 100 % means that nothing is missing. */
function completeText(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}
