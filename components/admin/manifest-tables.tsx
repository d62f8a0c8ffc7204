import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Manifest } from "@/lib/indicators/manifest-schema";

type Input = Manifest["inputs"][number];

/** What the source declares about itself: settings and outputs. */
export function ManifestTables({ manifest }: { manifest: Manifest }) {
  const { inputs, outputs } = manifest;
  return (
    <>
      {inputs.length === 0 ? (
        <p className="px-4 pb-3 text-ink-2">No inputs.</p>
      ) : (
        <Table caption="Inputs">
          <thead>
            <tr>
              <Th>Input</Th>
              <Th>Kind</Th>
              <Th>Default</Th>
              <Th>Allowed</Th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((input) => (
              <Tr key={input.key}>
                <Td>
                  <Named name={input.key} title={input.title} />
                </Td>
                <Td>{input.kind}</Td>
                <Td className="figure">{String(input.default)}</Td>
                <Td className="figure">{allowed(input)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      <Table caption="Outputs" className="border-t border-line">
        <thead>
          <tr>
            <Th>Output</Th>
            <Th>Drawn as</Th>
            <Th>Where</Th>
          </tr>
        </thead>
        <tbody>
          {outputs.map((output) => (
            <Tr key={output.key}>
              <Td>
                <Named name={output.key} title={output.title} />
              </Td>
              <Td>{output.style}</Td>
              <Td>{output.pane === "overlay" ? "over the candles" : "pane of its own"}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Named({ name, title }: { name: string; title: string | null }) {
  return (
    <>
      <span className="figure">{name}</span>
      {title !== null && title !== name && <span className="block text-xs text-ink-2">{title}</span>}
    </>
  );
}

function allowed({ kind, min, max, step, options }: Input): string {
  if (kind === "bool") return "true, false";
  if (kind === "source") return "a price of the bar";
  if (kind === "enum") return options.join(", ");
  const low = min ?? "−∞";
  const high = max ?? "∞";
  return `${low} … ${high}${step === null ? "" : `, step ${step}`}`;
}
