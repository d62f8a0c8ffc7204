"use client";

import Link from "next/link";
import { useState } from "react";
import { fieldErrors } from "@/components/indicator/field-errors";
import { InputsForm } from "@/components/indicator/inputs-form";
import { Button, Spinner } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { ChartIndicator } from "@/components/workspace/chart-indicator";
import { OutputColors } from "@/components/workspace/output-colors";
import type { RunState } from "@/components/workspace/use-indicator-runs";
import type { WorkspaceChange } from "@/components/workspace/workspace-state";
import type { LayoutIndicator } from "@/lib/insights/layout-schema";

export interface IndicatorRowProps {
  placed: LayoutIndicator;
  /** Null: it is no longer there for this reader. */
  indicator: ChartIndicator | null | undefined;
  state: RunState;
  /** It is the first or the last of the list. */
  edge: { first: boolean; last: boolean };
  onChange: (change: WorkspaceChange) => void;
  onRetry: () => void;
}

/** One indicator of the chart: what it is, how it stands, and what can be done with it. */
export function IndicatorRow({ placed, indicator, state, edge, onChange, onRetry }: IndicatorRowProps) {
  const [open, setOpen] = useState(false);
  const { id, slug, hidden } = placed;
  const name = indicator?.name ?? slug;
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <div className="flex items-center gap-1">
        <div className="min-w-0 flex-1">
          <Link
            href={`/indicators/${slug}`}
            className="line-clamp-2 font-semibold break-words text-ink no-underline hover:underline"
          >
            {name}
          </Link>
          <p className="text-xs text-ink-2">
            <RowState indicator={indicator} state={state} hidden={hidden} />
          </p>
        </div>
        <Tool
          icon={hidden ? "eyeOff" : "eye"}
          label={hidden ? `Show ${name}` : `Hide ${name}`}
          onClick={() => onChange({ type: "hide", id, hidden: !hidden })}
        />
        <Tool
          icon="up"
          label={`Move ${name} up`}
          disabled={edge.first}
          onClick={() => onChange({ type: "move", id, by: -1 })}
        />
        <Tool
          icon="down"
          label={`Move ${name} down`}
          disabled={edge.last}
          onClick={() => onChange({ type: "move", id, by: 1 })}
        />
        {indicator && (
          <Tool icon="sliders" label={`Settings of ${name}`} expanded={open} onClick={() => setOpen(!open)} />
        )}
        <Tool icon="cross" label={`Remove ${name}`} onClick={() => onChange({ type: "remove", id })} />
      </div>
      {state.problem && (
        <div role="alert" className="mt-1 flex items-start gap-2 text-xs text-down">
          <p className="min-w-0 flex-1 break-words">{state.problem.detail}</p>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
      {open && indicator && (
        <fieldset className="mt-2 flex flex-col gap-3 rounded-md bg-sunk p-3">
          <legend className="sr-only">Settings of {name}</legend>
          <InputsForm
            inputs={indicator.manifest.inputs}
            value={placed.inputs}
            onChange={(inputs) => onChange({ type: "inputs", id, inputs: changedInputs(indicator, inputs) })}
            errors={fieldErrors(state.problem, indicator.manifest.inputs).atFields}
          />
          <OutputColors placed={placed} outputs={indicator.manifest.outputs} onChange={onChange} />
        </fieldset>
      )}
    </li>
  );
}

/** Only what differs from the author's settings is kept. */
function changedInputs(
  { manifest }: ChartIndicator,
  values: Readonly<LayoutIndicator["inputs"]>,
): LayoutIndicator["inputs"] {
  const usual = new Map(manifest.inputs.map(({ key, default: value }) => [key, value]));
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => usual.get(key) !== value));
}

function RowState({
  indicator,
  state,
  hidden,
}: Pick<IndicatorRowProps, "indicator" | "state"> & { hidden: boolean }) {
  if (indicator === undefined) return "Loading";
  if (indicator === null) return "Not there any more, or not for you";
  if (hidden) return "Hidden";
  if (state.busy) {
    return (
      <span className="inline-flex items-center gap-1.5">
        <Spinner /> Running
      </span>
    );
  }
  if (state.problem) return state.run === null ? "Not drawn" : "Drawn as it was";
  return (
    <>
      <span className="figure">{indicator.version}</span>
      {indicator.canRun ? "" : ", preview of the newest bars"}
    </>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  expanded?: boolean;
  onClick: () => void;
}

function Tool({ icon, label, disabled, expanded, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
      className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink disabled:cursor-default disabled:opacity-35"
    >
      <Icon name={icon} />
    </button>
  );
}
