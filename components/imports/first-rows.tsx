import { Table, Td, Tr } from "@/components/ui/table";
import type { Row } from "@/lib/trading/importers/importer";

const CELL_SHOWN = 40;

/** The first rows of a chosen file, as they are understood. */
export function FirstRows({ rows }: { rows: readonly Row[] }) {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: Math.min(width, 20) }, (_, column) => column);
  return (
    <Table caption="The first rows of the file">
      <tbody>
        {rows.map(({ line, cells }) => (
          <Tr key={line}>
            <Td numeric className="text-ink-2">
              {line}
            </Td>
            {columns.map((column) => (
              <Td key={column} className="figure text-sm whitespace-nowrap">
                {(cells[column] ?? "").slice(0, CELL_SHOWN)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
