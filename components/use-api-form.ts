"use client";

import { type BaseSyntheticEvent, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import { type ApiProblem, type CallOptions, callApi, toApiProblem } from "@/components/api-client";

export interface ApiFormOptions<Values extends FieldValues, Answer> {
  defaultValues: DefaultValues<Values>;
  /** The call that the filled form becomes. */
  request: (values: Values) => CallOptions & { path: string };
  onSuccess?: (answer: Answer, values: Values) => void | Promise<void>;
  /** Sends an `Idempotency-Key` that stays the same while the same values are tried again. */
  idempotent?: boolean;
  /** The form's field for a path of the API, where the names differ: `{ "pricing.price": "price" }`. */
  fieldByPath?: Readonly<Record<string, Path<Values>>>;
}

export interface ApiForm<Values extends FieldValues> {
  /** `register`, `watch`, … of react-hook-form. */
  form: UseFormReturn<Values>;
  /** `<form onSubmit={submit} noValidate>`. */
  submit: (event?: BaseSyntheticEvent) => Promise<void>;
  pending: boolean;
  /** The last refusal, for `<FormError problem shownAtField />`; cleared by the next attempt. */
  problem: ApiProblem | null;
  /** Paths of the refusal that were shown at a field. */
  shownAtField: readonly string[];
  /** The message at a field, for `<Field error>`. */
  errorOf: (name: Path<Values>) => string | undefined;
}

/** Binds a react-hook-form to one API call: field errors go to their fields, the rest to `problem`. */
export function useApiForm<Values extends FieldValues, Answer = unknown>(
  options: ApiFormOptions<Values, Answer>,
): ApiForm<Values> {
  const { defaultValues, request, onSuccess, idempotent, fieldByPath } = options;
  const form = useForm<Values>({ defaultValues });
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [shownAtField, setShownAtField] = useState<readonly string[]>([]);
  const attempt = useRef<{ input: string; key: string } | null>(null);

  function keyFor(input: string): string {
    if (attempt.current?.input !== input) attempt.current = { input, key: crypto.randomUUID() };
    return attempt.current.key;
  }

  function show(refusal: ApiProblem) {
    const fields = fieldPaths(form.getValues());
    const shown: string[] = [];
    for (const { path, message } of refusal.errors) {
      const field = fieldByPath?.[path] ?? fields.find((name) => name === path);
      if (field === undefined) continue;
      form.setError(field, { type: "server", message }, { shouldFocus: shown.length === 0 });
      shown.push(path);
    }
    setShownAtField(shown);
    setProblem(refusal);
  }

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    setShownAtField([]);
    const { path, ...call } = request(values);
    const key = idempotent ? keyFor(JSON.stringify([path, call.json ?? null])) : undefined;
    try {
      const answer = await callApi<Answer>(path, key === undefined ? call : { ...call, idempotencyKey: key });
      attempt.current = null;
      await onSuccess?.(answer, values);
    } catch (error) {
      show(toApiProblem(error));
    }
  });

  const errorOf = (name: Path<Values>) => form.getFieldState(name, form.formState).error?.message;
  return { form, submit, pending: form.formState.isSubmitting, problem, shownAtField, errorOf };
}

/** Dotted paths of every field of a form's values. */
function fieldPaths<Values extends FieldValues>(values: Values, prefix = ""): Path<Values>[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const inner = typeof value === "object" && value !== null ? fieldPaths<Values>(value, `${path}.`) : [];
    return [asPath<Values>(path), ...inner];
  });
}

/** A path that was read off the values themselves is one of their paths. */
function asPath<Values extends FieldValues>(path: string): Path<Values> {
  return path as Path<Values>;
}
