"use client";

import { Checkbox, Field, Input, Select } from "@/components/ui/field";
import { SOURCE_NAMES } from "@/lib/sandbox/manifest";

export type IndicatorInputValue = number | string | boolean;
export type IndicatorInputValues = Readonly<Record<string, IndicatorInputValue>>;

/** One input as a manifest declares it. */
export interface DeclaredInput {
  key: string;
  kind: "int" | "float" | "bool" | "source" | "enum";
  default: IndicatorInputValue;
  title?: string | null;
  min?: number | null;
  max?: number | null;
  step?: number | null;
  options?: readonly string[];
}

export interface InputsFormProps {
  inputs: readonly DeclaredInput[];
  /** What was chosen; an absent input stands at its default. An emptied number is kept as `""`. */
  value: IndicatorInputValues;
  onChange: (value: IndicatorInputValues) => void;
  /** Messages by input key; those of `inputProblems` are shown without being asked for. */
  errors?: Readonly<Record<string, string>>;
  disabled?: boolean;
}

/** The settings of an indicator, one control per declared input. */
export function InputsForm({ inputs, value, onChange, errors = {}, disabled }: InputsFormProps) {
  if (inputs.length === 0) return <p className="text-ink-2">This indicator has no settings.</p>;
  const problems = { ...inputProblems(inputs, value), ...errors };
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(10rem,100%),1fr))] gap-x-4 gap-y-3">
      {inputs.map((input) => (
        <InputControl
          key={input.key}
          input={input}
          value={value[input.key] ?? input.default}
          error={problems[input.key]}
          disabled={disabled}
          onChange={(next) => onChange({ ...value, [input.key]: next })}
        />
      ))}
    </div>
  );
}

interface InputControlProps {
  input: DeclaredInput;
  value: IndicatorInputValue;
  error: string | undefined;
  disabled: boolean | undefined;
  onChange: (value: IndicatorInputValue) => void;
}

function InputControl({ input, value, error, disabled, onChange }: InputControlProps) {
  const label = input.title || spokenName(input.key);
  if (input.kind === "bool") {
    return (
      <Checkbox
        label={label}
        error={error}
        disabled={disabled}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
        className="self-center pt-4"
      />
    );
  }
  if (input.kind === "int" || input.kind === "float") {
    return (
      <Field label={label} error={error} hint={boundsOf(input)}>
        <Input
          type="number"
          numeric
          inputMode={input.kind === "int" ? "numeric" : "decimal"}
          disabled={disabled}
          min={input.min ?? undefined}
          max={input.max ?? undefined}
          step={input.step ?? (input.kind === "int" ? 1 : "any")}
          value={typeof value === "boolean" ? "" : value}
          onChange={({ target }) => onChange(target.value === "" ? "" : target.valueAsNumber)}
        />
      </Field>
    );
  }
  const options = input.kind === "source" ? SOURCE_NAMES : (input.options ?? []);
  return (
    <Field label={label} error={error}>
      <Select disabled={disabled} value={String(value)} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
    </Field>
  );
}

/** What is wrong with the chosen values, by input key; empty when they can be run. */
export function inputProblems(
  inputs: readonly DeclaredInput[],
  value: IndicatorInputValues,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const input of inputs) {
    const problem = numberProblem(input, value[input.key] ?? input.default);
    if (problem !== undefined) problems[input.key] = problem;
  }
  return problems;
}

function numberProblem(input: DeclaredInput, value: IndicatorInputValue): string | undefined {
  if (input.kind !== "int" && input.kind !== "float") return undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) return "Write a number.";
  if (input.kind === "int" && !Number.isInteger(value)) return "Write a whole number.";
  if (typeof input.min === "number" && value < input.min) return `Write ${input.min} or more.`;
  if (typeof input.max === "number" && value > input.max) return `Write ${input.max} or less.`;
  return undefined;
}

function boundsOf({ min, max }: DeclaredInput): string | undefined {
  if (typeof min === "number" && typeof max === "number") return `${min} to ${max}`;
  if (typeof min === "number") return `${min} or more`;
  return typeof max === "number" ? `${max} or less` : undefined;
}

/** `fastLength` → `Fast length`. */
function spokenName(key: string): string {
  const words = key
    .replace(/[_-]+/g, " ")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
