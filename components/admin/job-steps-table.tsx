import { durationText } from "@/components/admin/job-words";
import { Moment } from "@/components/money/moment";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { JobStep } from "@/lib/jobs/schema";

const STATES: Record<JobStep["state"], { label: string; tone: BadgeTone; icon?: string }> = {
  done: { label: "done", tone: "up", icon: "✓" },
  failed: { label: "failed", tone: "down", icon: "!" },
  open: { label: "open", tone: "blue" },
};

/** The steps of a run in the order they ended; what is done is not done again. */
export function JobStepsTable({ steps }: { steps: readonly JobStep[] }) {
  return (
    <Table caption="Steps of this run">
      <thead>
        <tr>
          <Th>Step</Th>
          <Th>State</Th>
          <Th numeric>Attempts</Th>
          <Th numeric className="hidden sm:table-cell">
            Took
          </Th>
          <Th className="hidden md:table-cell">Begun</Th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of a loop share their name; the order is stable.
          <StepRow key={`${index} ${step.name}`} step={step} />
        ))}
      </tbody>
    </Table>
  );
}

function StepRow({ step }: { step: JobStep }) {
  const { label, tone, icon } = STATES[step.state];
  return (
    <Tr>
      <Td>
        <span className="figure text-xs">{step.name}</span>
        {step.kind === "wait" && step.dueAt !== null && (
          <span className="block text-xs text-ink-2">
            waits until <Moment at={step.dueAt} />
          </span>
        )}
        {step.error !== null && <p className="max-w-prose text-xs break-words text-down">{step.error}</p>}
      </Td>
      <Td>
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      </Td>
      <Td numeric>{step.attempts}</Td>
      <Td numeric className="hidden text-xs sm:table-cell">
        {step.durationMs === null ? "—" : durationText(step.durationMs)}
      </Td>
      <Td className="hidden text-xs text-ink-2 md:table-cell">
        <Moment at={step.startedAt} />
      </Td>
    </Tr>
  );
}
