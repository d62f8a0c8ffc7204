import { RefreshWhile } from "@/components/admin/refresh-while";
import { LinkButton } from "@/components/ui/button";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { groupDigits } from "@/lib/group-digits";
import type { ImportDto } from "@/lib/trading/import-schema";

const TONES: Record<ImportDto["state"], NoticeTone> = {
  uploading: "info",
  running: "info",
  done: "ok",
  refused: "error",
  failed: "error",
};

/** What became of an import, or how far it is. */
export function ImportReport({ accountId, run }: { accountId: string; run: ImportDto }) {
  const { state, bytes, bytesRead, rejects, leftOut } = run;
  const isRunning = state === "running";
  return (
    <Panel title={run.fileName} note={run.format}>
      <div className="flex flex-col gap-4">
        <RefreshWhile running={isRunning} />
        <Notice
          tone={TONES[state]}
          announce
          title={wordsOf(run)}
          actions={
            <>
              {state === "done" && (
                <LinkButton href={`/desk/accounts/${accountId}`} size="sm">
                  See the events
                </LinkButton>
              )}
              {state === "refused" && (
                <LinkButton
                  href={`/api/marketplace/accounts/${accountId}/imports/${run.id}`}
                  prefetch={false}
                  download={`refused-lines-${run.id}.json`}
                  size="sm"
                >
                  Download the refused lines
                </LinkButton>
              )}
            </>
          }
        />
        {isRunning && (
          <progress aria-label="Read" value={bytesRead} max={Math.max(1, bytes)} className="w-full" />
        )}
        {Object.keys(leftOut).length > 0 && (
          <CountedLines caption="Lines that tell no event" rows={Object.entries(leftOut)} />
        )}
        {rejects.length > 0 && <RefusedLines rejects={rejects} />}
      </div>
    </Panel>
  );
}

function wordsOf({ state, rows, accepted, duplicates, rejected, error }: ImportDto): string {
  switch (state) {
    case "uploading":
      return "The file is being sent.";
    case "running":
      return `${groupDigits(rows)} lines read, ${groupDigits(rejected)} refused so far.`;
    case "done":
      return `${groupDigits(accepted)} events imported, ${groupDigits(duplicates)} were known.`;
    case "refused":
      return `Nothing was imported: ${groupDigits(rejected)} of ${groupDigits(rows)} lines are refused.`;
    case "failed":
      return error ?? "The import broke off. Nothing was imported.";
  }
}

function CountedLines({ caption, rows }: { caption: string; rows: [string, number][] }) {
  return (
    <Table caption={caption}>
      <thead>
        <Tr>
          <Th>{caption}</Th>
          <Th numeric>Lines</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map(([why, count]) => (
          <Tr key={why}>
            <Td>{why}</Td>
            <Td numeric>{groupDigits(count)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function RefusedLines({ rejects }: { rejects: ImportDto["rejects"] }) {
  return (
    <Table caption="Refused lines" className="max-h-96 overflow-y-auto">
      <thead>
        <Tr>
          <Th numeric>Line</Th>
          <Th>Why</Th>
          <Th>What it says</Th>
        </Tr>
      </thead>
      <tbody>
        {rejects.map(({ line, reason, text }) => (
          <Tr key={`${line} ${reason}`}>
            <Td numeric>{line}</Td>
            <Td>{reason}</Td>
            <Td className="figure text-sm text-ink-2">{text}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
