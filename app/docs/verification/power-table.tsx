import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { CHECKS } from "@/lib/verification/checks";
import type { Power } from "@/lib/verification/null-rate";
import { POWERS } from "@/lib/verification/null-rates";

/** Checks that found something in fewer of the bad accounts are left out of the cell. */
const TOLD_FROM = 0.5;

/** What the checks say of accounts that are known to be bad. */
export function PowerTable() {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption="Simulated bad accounts and what was found">
        <thead>
          <tr>
            <Th>Account</Th>
            <Th numeric>Warned of</Th>
            <Th numeric>Hidden</Th>
            <Th>Found in most by</Th>
          </tr>
        </thead>
        <tbody>
          {POWERS.map((power) => (
            <Tr key={power.actor}>
              <Th scope="row" className="text-ink">
                {power.actor}
              </Th>
              <Td numeric>
                <Share count={power.warned} of={power.accounts} />
              </Td>
              <Td numeric>
                <Share count={power.hidden} of={power.accounts} />
              </Td>
              <Td>{finders(power)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Share({ count, of }: { count: number; of: number }) {
  return <Figure value={(100 * count) / of} unit="%" />;
}

function finders({ raisedBy, accounts }: Power): string {
  return raisedBy
    .filter(({ raised }) => raised > TOLD_FROM * accounts)
    .map(({ check }) => CHECKS.find(({ id }) => id === check)?.title ?? check)
    .join("; ");
}
