import { type MarkdownPart, markdownParts } from "@/components/indicator/markdown-parts";
import { Markdown } from "@/components/markdown";
import { Table, Td, Th, Tr } from "@/components/ui/table";

/** An author's words in Markdown, tables included. */
export function Description({ markdown }: { markdown: string }) {
  return (
    <div className="flex flex-col gap-3.5">
      {markdownParts(markdown).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
        <Part key={index} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: MarkdownPart }) {
  if (part.kind === "text") return <Markdown text={part.text} />;
  const { head, rows } = part;
  return (
    <Table
      caption={head.join(", ")}
      className="max-w-[44rem] rounded-md border border-line [&_code]:whitespace-nowrap"
    >
      <thead>
        <tr>
          {head.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
            <Th key={column}>{cell}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
          <Tr key={line}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
              <Td key={column}>
                <Markdown text={cell} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
