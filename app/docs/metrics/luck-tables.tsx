import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { expectedBestSharpe, minimumTrackRecord } from "@/lib/performance/luck";

const YEAR = 365;
const LENGTHS = [30, 90, 180, 365];
const CROWDS = [10, 100, 1_000, 10_000];
const RATIOS = [0.5, 1, 1.5, 2, 3, 4];

/** The Sharpe ratio of the best of many records without any skill, by their number and length. */
export function BestByLuck() {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption="Best yearly Sharpe ratio among providers without skill">
        <thead>
          <tr>
            <Th>Record</Th>
            {CROWDS.map((count) => (
              <Th key={count} numeric>
                of <Figure value={count} />
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LENGTHS.map((days) => (
            <Tr key={days}>
              <Th scope="row" className="text-ink">
                {days} days
              </Th>
              {CROWDS.map((count) => (
                <Td key={count} numeric>
                  <Figure value={expectedBestSharpe(count, Math.sqrt(YEAR / days))} digits={2} />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** How long a record has to be before its Sharpe ratio can be told from luck. */
export function DaysToTell() {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption="Days until a Sharpe ratio can be told from luck">
        <thead>
          <tr>
            <Th>Yearly Sharpe ratio</Th>
            <Th numeric>Days of record needed</Th>
          </tr>
        </thead>
        <tbody>
          {RATIOS.map((ratio) => (
            <Tr key={ratio}>
              <Th scope="row" className="text-ink">
                <Figure value={ratio} digits={1} />
              </Th>
              <Td numeric>
                <Figure value={daysToTell(ratio)} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** For normal daily returns. */
function daysToTell(yearlySharpe: number): number | null {
  const sharpe = yearlySharpe / Math.sqrt(YEAR);
  const needed = minimumTrackRecord({ sharpe, n: 0, skewness: 0, kurtosis: 3 }, 0);
  return needed === null ? null : Math.ceil(needed);
}
