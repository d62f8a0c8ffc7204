import type { Metadata } from "next";
import Link from "next/link";
import { type OperationView, operationsByTag } from "@/app/docs/api/document";
import { PackedForms } from "@/app/docs/api/packed-forms";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export const metadata: Metadata = { title: "API reference" };

const METHOD_TONES: Record<string, BadgeTone> = { GET: "blue", DELETE: "down" };

export default function ApiReferencePage() {
  const groups = operationsByTag();
  return (
    <>
      <PageHeader
        title="API reference"
        back={{ href: "/docs", label: "Docs" }}
        lead="JSON over HTTPS. Send an API token from your settings as “Authorization: Bearer …”. Money is in minor units as a string, times are ISO 8601 in UTC, bar times are epoch milliseconds, ratios are fractions, and what is undefined is null."
        actions={
          <LinkButton href="/api/openapi.json" variant="secondary">
            OpenAPI 3.1 document
          </LinkButton>
        }
      />
      <Panel title="What every route does" className="mb-6">
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5 text-ink-2">
          <li>
            Errors are problem documents with a code from a <Link href="/docs/errors">closed list</Link>.
            Quote the request id when you report one.
          </li>
          <li>Every answer carries X-Request-Id and RateLimit-Limit, -Remaining and -Reset.</li>
          <li>
            Calls that move money take an Idempotency-Key: the same key with the same input gives the stored
            answer, with another input a 409.
          </li>
          <li>Lists take limit (1 to 100) and cursor, and answer items and nextCursor.</li>
        </ul>
      </Panel>
      <PackedForms />
      <div className="flex flex-col gap-8">
        {groups.map(({ tag, operations }) => (
          <section key={tag} aria-labelledby={`tag-${tag}`} className="flex flex-col gap-3">
            <h2 id={`tag-${tag}`} className="text-lg font-semibold">
              {tag}
            </h2>
            {operations.map((operation) => (
              <OperationPanel key={operation.id} operation={operation} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function OperationPanel({ operation }: { operation: OperationView }) {
  const { id, method, path, summary, who, fields, answers } = operation;
  return (
    <details id={id} className="min-w-0 rounded-md border border-line bg-panel">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-3">
        <Badge tone={METHOD_TONES[method] ?? "gold"}>{method}</Badge>
        <code className="figure min-w-0 text-xs break-all">{path}</code>
        <span className="text-ink-2">{summary}</span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-line py-4">
        <p className="px-4 text-ink-2">{who}</p>
        {fields.length > 0 && (
          <Table caption={`What ${method} ${path} takes`}>
            <thead>
              <tr>
                <Th>Field</Th>
                <Th>In</Th>
                <Th>Type</Th>
                <Th>Meaning</Th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <Tr key={`${field.where}.${field.name}`}>
                  <Td className="figure text-xs">
                    {field.name}
                    {field.required && <span className="text-ink-2"> required</span>}
                  </Td>
                  <Td className="text-ink-2">{field.where}</Td>
                  <Td className="figure text-xs">{field.type}</Td>
                  <Td className="text-ink-2">{field.words}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        )}
        <Table caption={`What ${method} ${path} answers`}>
          <thead>
            <tr>
              <Th>Status</Th>
              <Th>Body</Th>
              <Th>When</Th>
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => (
              <Tr key={answer.status}>
                <Td className="figure text-xs">{answer.status}</Td>
                <Td className="figure text-xs">{answer.type}</Td>
                <Td className="text-ink-2">{answer.words}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}
