"use client";

import { type IndicatorInputValues, InputsForm } from "@/components/indicator/inputs-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { SandboxFailure } from "@/lib/sandbox/failure";

export interface InputsTabProps {
  manifest: Manifest | null;
  failure: SandboxFailure | null;
  value: IndicatorInputValues;
  onChange: (value: IndicatorInputValues) => void;
}

/** The form that people will get, made from what the text declares. */
export function InputsTab({ manifest, failure, value, onChange }: InputsTabProps) {
  if (manifest === null) {
    return (
      <EmptyState title="No form yet">
        The form of the inputs appears here as soon as the text compiles.
      </EmptyState>
    );
  }
  const refused = failure?.code === "VALIDATION" ? failure.message : undefined;
  return (
    <Panel
      title="Inputs"
      note="as people will see them"
      actions={
        Object.keys(value).length > 0 && (
          <Button size="sm" onClick={() => onChange({})}>
            Back to the defaults
          </Button>
        )
      }
    >
      <InputsForm inputs={manifest.inputs} value={value} onChange={onChange} />
      {refused && (
        <p role="alert" className="mt-3 text-sm text-down">
          {refused}
        </p>
      )}
      <p className="mt-4 border-t border-line pt-3 text-sm text-ink-2">
        Each change runs the text again in this browser. The values are for trying: they are not saved.
      </p>
    </Panel>
  );
}
