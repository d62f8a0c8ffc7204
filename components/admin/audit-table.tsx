import Link from "next/link";
import type { ReactNode } from "react";
import { listAddress } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { Popover } from "@/components/ui/popover";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export interface ShownAuditEvent {
  id: string;
  at: string;
  actorId: string | null;
  actorKind: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  requestId: string | null;
  data: string;
  seal: { pos: string; hash: string } | null;
}

/** What happened, newest first; action, subject and actor each lead to a search for more of the same. */
export function AuditTable({ events }: { events: readonly ShownAuditEvent[] }) {
  return (
    <Table caption="Audit events, newest first">
      <thead>
        <tr>
          <Th numeric className="hidden lg:table-cell">
            No.
          </Th>
          <Th className="hidden sm:table-cell">When</Th>
          <Th>Action</Th>
          <Th className="hidden md:table-cell">Subject</Th>
          <Th className="hidden sm:table-cell">Actor</Th>
          <Th className="hidden sm:table-cell">Chain</Th>
          <Th>Facts</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <AuditRow key={event.id} event={event} />
        ))}
      </tbody>
    </Table>
  );
}

function AuditRow({ event }: { event: ShownAuditEvent }) {
  const { id, at, action, subjectKind, subjectId, seal } = event;
  return (
    <Tr>
      <Td numeric className="hidden text-xs text-ink-2 lg:table-cell">
        {id}
      </Td>
      <Td className="hidden text-xs text-ink-2 sm:table-cell">
        <Moment at={at} />
      </Td>
      <Td>
        <More href={listAddress("/admin/audit", { action })}>{action}</More>
        <Moment at={at} className="block text-xs text-ink-2 sm:hidden" />
      </Td>
      <Td className="hidden md:table-cell">
        <More href={listAddress("/admin/audit", { subject: subjectKind })}>{subjectKind}</More>
        <More
          href={listAddress("/admin/audit", { subject: `${subjectKind}:${subjectId}` })}
          title={subjectId}
          quiet
        >
          {shortId(subjectId)}
        </More>
      </Td>
      <Td className="hidden sm:table-cell">
        <Actor event={event} />
      </Td>
      <Td className="hidden sm:table-cell">
        {seal ? (
          <Badge tone="up" icon="✓" title={seal.hash}>
            <span className="figure">{seal.pos}</span>
          </Badge>
        ) : (
          <Badge title="A job seals new events every minute.">not sealed yet</Badge>
        )}
      </Td>
      <Td>
        <Facts event={event} />
      </Td>
    </Tr>
  );
}

function Actor({ event: { actorId, actorKind } }: { event: ShownAuditEvent }) {
  if (actorId === null) {
    return <span className="text-ink-2">{actorKind === "system" ? "system" : "not signed in"}</span>;
  }
  return (
    <>
      <More href={listAddress("/admin/audit", { actor: actorId })} title={actorId}>
        <span className="figure text-xs">{shortId(actorId)}</span>
      </More>
      {actorKind === "token" && <span className="block text-xs text-ink-2">by API token</span>}
    </>
  );
}

function Facts({ event }: { event: ShownAuditEvent }) {
  const { id, subjectId, actorId, requestId, data, seal } = event;
  const rows = [
    { name: "Subject", value: subjectId },
    { name: "Actor", value: actorId ?? "—" },
    { name: "Request", value: requestId ?? "—" },
    { name: "Seal", value: seal?.hash ?? "—" },
  ];
  return (
    <Popover
      label={`Facts of event ${id}`}
      title={event.action}
      trigger={<span className="underline decoration-dotted underline-offset-4">Facts</span>}
      className="min-h-6 text-xs"
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-xs">
        {rows.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="figure break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="figure mt-3 rounded-md bg-sunk px-3 py-2 text-xs break-all whitespace-pre-wrap">
        {readable(data)}
      </p>
    </Popover>
  );
}

interface MoreProps {
  href: string;
  title?: string;
  quiet?: boolean;
  children: ReactNode;
}

function More({ href, title, quiet, children }: MoreProps) {
  return (
    <Link
      href={href}
      title={title}
      className={classNames(
        "flex min-h-6 w-fit items-center no-underline hover:underline",
        quiet ? "figure text-xs text-ink-2" : "text-ink",
      )}
    >
      {children}
    </Link>
  );
}

function shortId(id: string): string {
  return id.length <= 14 ? id : `${id.slice(0, 8)}…${id.slice(-4)}`;
}

/** The canonical text with line breaks; text that is no JSON stays as it is. */
function readable(data: string): string {
  try {
    return JSON.stringify(JSON.parse(data), null, 2);
  } catch {
    return data;
  }
}
