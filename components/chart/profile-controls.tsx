"use client";

import { type ReactNode, useState } from "react";
import { isBinCount, type ProfileSetting } from "@/components/chart/profile-choice";
import { Field, Input } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { PROFILE_BINS } from "@/lib/ta/profile/profile-options";

/** As tall as the field beside them. */
const TALL = "[&>label]:min-h-8.5";

/** What the bins measure, how a bar fills them, and how many there are. */
export function ProfileControls({ choice, onChange }: ProfileSetting) {
  const [written, setWritten] = useState(String(choice.bins));
  const isValid = written.trim() !== "" && isBinCount(Number(written));
  function writeBins(text: string) {
    setWritten(text);
    if (text.trim() !== "" && isBinCount(Number(text))) onChange({ ...choice, bins: Number(text) });
  }
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <Choice label="Length of a bin">
        <Segmented
          label="Length of a bin"
          className={TALL}
          value={choice.measure}
          onChange={(measure) => onChange({ ...choice, measure })}
          options={[
            { value: "volume", label: "Volume" },
            { value: "tpo", label: "Bars", title: "Market profile: bars that touched the bin" },
          ]}
        />
      </Choice>
      {choice.measure === "volume" && (
        <Choice label="Volume of a bar">
          <Segmented
            label="Volume of a bar"
            className={TALL}
            value={choice.method}
            onChange={(method) => onChange({ ...choice, method })}
            options={[
              { value: "spread", label: "High to low", title: "Spread evenly over its range" },
              { value: "close", label: "At close", title: "All of it in the bin of its close" },
            ]}
          />
        </Choice>
      )}
      <Field
        label="Bins"
        className="w-24"
        {...(isValid ? {} : { error: `Write ${PROFILE_BINS.min} to ${PROFILE_BINS.max}.` })}
      >
        <Input
          type="number"
          numeric
          min={PROFILE_BINS.min}
          max={PROFILE_BINS.max}
          value={written}
          onChange={({ target }) => writeBins(target.value)}
        />
      </Field>
    </div>
  );
}

/** A choice under its name; the name is read from the choice itself. */
function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden="true" className="text-xs text-ink-2">
        {label}
      </span>
      {children}
    </div>
  );
}
