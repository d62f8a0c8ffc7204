import { Table, Td, Th, Tr } from "@/components/ui/table";

export interface TwoColumnsProps {
  caption: string;
  heads: readonly [string, string];
  rows: readonly (readonly [string, string])[];
  /** The second column holds figures. */
  figures?: boolean;
  /** The first column holds code. */
  code?: boolean;
}

/** A small table of the guide. */
export function TwoColumns({ caption, heads, rows, figures, code }: TwoColumnsProps) {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption={caption}>
        <thead>
          <tr>
            <Th>{heads[0]}</Th>
            <Th numeric={figures}>{heads[1]}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, second]) => (
            <Tr key={first}>
              <Td className={code ? "figure align-top text-xs whitespace-nowrap" : "align-top"}>{first}</Td>
              <Td numeric={figures}>{second}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
