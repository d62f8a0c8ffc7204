import { ExchangeKeyForm } from "@/components/accounts/exchange-key-form";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ExchangeBalance, ExchangeDto } from "@/lib/trading/exchange-schema";
import { EXCHANGES } from "@/lib/trading/exchanges";

export interface ExchangePanelProps {
  accountId: string;
  connection: ExchangeDto;
}

/** How an account is read from its exchange: its key, the last and the next read, and the balances on both sides. */
export function ExchangePanel({ accountId, connection }: ExchangePanelProps) {
  const { exchange, keyHint, balances } = connection;
  const { label, covers } = EXCHANGES[exchange];
  const path = `/api/marketplace/accounts/${accountId}/exchange`;
  if (keyHint === null) {
    return (
      <Panel
        title={label}
        note="not connected"
        actions={<ExchangeKeyForm accountId={accountId} exchange={exchange} isReplacing={false} />}
      >
        <EmptyState title="No key yet">
          Connect a key that can only read: keys that may trade or withdraw are refused. {covers}
        </EmptyState>
      </Panel>
    );
  }
  const differing = balances.filter(({ agrees }) => !agrees);
  return (
    <Panel
      title={label}
      note={covers}
      flush
      actions={
        <>
          <ActionButton
            label="Read now"
            request={{ path: `/api/marketplace/accounts/${accountId}/sync`, method: "POST" }}
            done={`${label} is being read.`}
          />
          <ExchangeKeyForm accountId={accountId} exchange={exchange} isReplacing />
          <ActionButton
            label="Remove key"
            variant="danger"
            request={{ path, method: "DELETE" }}
            done="The key is removed."
            question={{
              title: "Remove the key?",
              words: `The record stays, and is read from ${label} no more until there is another key. Delete the key at ${label} too.`,
            }}
          />
        </>
      }
    >
      <div className="flex flex-col gap-4 px-4 pb-4">
        <PassingProblem connection={connection} />
        <ExchangeFigures connection={connection} />
        {differing.length > 0 && <BalancesTable balances={differing} label={label} />}
      </div>
    </Panel>
  );
}

/** What is wrong but needs nobody yet; what needs somebody is said at the top of the page. */
function PassingProblem({ connection: { problem, advice, failures } }: { connection: ExchangeDto }) {
  if (problem !== "unreachable" && problem !== "rate_limited") return null;
  return (
    <Notice title={failures === 1 ? "The last read failed" : `The last ${failures} reads failed`}>
      {advice}
    </Notice>
  );
}

function ExchangeFigures({ connection }: { connection: ExchangeDto }) {
  const { keyHint, keyFingerprint, connectedAt, syncedAt, nextSyncAt, isReading, balances, balancesAt } =
    connection;
  const differing = balances.filter(({ agrees }) => !agrees).length;
  return (
    <StatRow>
      <Stat label="Key" value={`…${keyHint}`} note={<span className="figure">{keyFingerprint}</span>} />
      <Stat
        label="Connected"
        value={connectedAt && <Moment at={connectedAt} day />}
        note="read-only, as the exchange says"
      />
      <Stat
        label="Last read"
        value={syncedAt && <Moment at={syncedAt} day />}
        note={syncedAt === null ? "not to the end yet" : `${clock(syncedAt)}, everything it had`}
      />
      <Stat
        label="Next read"
        value={isReading ? "now" : nextSyncAt && <Moment at={nextSyncAt} day />}
        note={isReading || nextSyncAt === null ? "being read" : `${clock(nextSyncAt)}, or when you ask`}
      />
      <Stat
        label="Balances"
        value={balancesAt && (differing === 0 ? "agree" : <Figure value={differing} unit="differ" />)}
        note={balancesAt === null ? "not compared yet" : "at the last read"}
      />
    </StatRow>
  );
}

/** Hours and minutes of an ISO moment. */
function clock(at: string): string {
  return `${at.slice(11, 16)} UTC`;
}

function BalancesTable({ balances, label }: { balances: readonly ExchangeBalance[]; label: string }) {
  return (
    <Table caption={`Balances that differ between ${label} and the record`}>
      <thead>
        <tr>
          <Th>Asset</Th>
          <Th numeric>At {label}</Th>
          <Th numeric>In the record</Th>
        </tr>
      </thead>
      <tbody>
        {balances.map(({ asset, exchange, record }) => (
          <Tr key={asset}>
            <Td className="w-full">{asset}</Td>
            <Td numeric>{exchange}</Td>
            <Td numeric>{record}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
