import { SEVERITY_WORDS } from "@/components/provider/flag-badges";
import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { SEVERITIES, SEVERITY_WEIGHTS } from "@/lib/verification/severity";

/** What a finding weighs, the gravest first. */
export function SeverityTable() {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption="Severities and their weights">
        <thead>
          <tr>
            <Th>Severity</Th>
            <Th numeric>Weight w</Th>
            <Th>What it means</Th>
          </tr>
        </thead>
        <tbody>
          {SEVERITIES.toReversed().map((severity) => (
            <Tr key={severity}>
              <Th scope="row" className="text-ink">
                {SEVERITY_WORDS[severity].label}
              </Th>
              <Td numeric>
                <Figure value={SEVERITY_WEIGHTS[severity]} digits={2} />
              </Td>
              <Td>{SEVERITY_WORDS[severity].title}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
