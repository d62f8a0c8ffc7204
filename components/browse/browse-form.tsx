"use client";

import { useRouter } from "next/navigation";
import { createContext, type FormEvent, type ReactNode, use, useEffect, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field, Input, Select } from "@/components/ui/field";

const Pending = createContext(false);
const Apply = createContext<() => void>(() => {});

export interface BrowseFormProps {
  /** Path of the list. */
  action: string;
  /** Names the form: "Filter indicators". */
  label: string;
  /** What the search looks at. */
  placeholder: string;
  /** What every control shows, by name; "" where nothing is chosen. */
  shown: Readonly<Record<string, string>>;
  /** The address that asks for what was given. */
  hrefOf: (given: Readonly<Record<string, string | undefined>>) => string;
  /** What the address keeps and no control shows. */
  kept: Readonly<Record<string, string | undefined>>;
  className: string;
  /** The controls beside the search. */
  controls: ReactNode;
  /** The list the filters narrow. */
  children: ReactNode;
}

/** Filters as a plain form, so that they work without JavaScript; with it every choice applies at once. */
export function BrowseForm(props: BrowseFormProps) {
  const { action, label, placeholder, shown, hrefOf, kept, className, controls, children } = props;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, startTransition] = useTransition();

  function apply(event?: FormEvent) {
    event?.preventDefault();
    if (!form.current) return;
    const href = hrefOf(given(form.current));
    if (href === hrefOf({ ...kept, ...shown })) return;
    startTransition(() => router.push(href, { scroll: false }));
  }

  // A new address (Back, "clear filters") refills the controls; making them anew would lose the focus.
  const address = new URLSearchParams(shown).toString();
  useEffect(() => {
    for (const [name, value] of new URLSearchParams(address)) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
    }
  }, [address]);

  return (
    <>
      <search>
        <form
          ref={form}
          action={action}
          method="get"
          aria-label={label}
          onSubmit={apply}
          className={classNames("mb-5 grid items-end gap-3", className)}
        >
          <div className="col-span-full flex items-end gap-2 lg:col-span-1">
            <Field label="Search" className="flex-1">
              <Input
                type="search"
                name="q"
                defaultValue={shown.q}
                maxLength={100}
                placeholder={placeholder}
              />
            </Field>
            <Button type="submit" pending={pending}>
              Search
            </Button>
          </div>
          <Apply value={apply}>{controls}</Apply>
          {Object.entries(kept).map(([name, value]) =>
            value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
        </form>
      </search>
      <Pending value={pending}>{children}</Pending>
    </>
  );
}

function given(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

export interface ChoiceProps {
  label: string;
  name: string;
  /** What is chosen, "" for nothing. */
  value: string;
  /** What no choice means. */
  none: string;
  options: Readonly<Record<string, string>>;
}

/** A filter or an order: one of a few, applied at once. */
export function Choice({ label, name, value, none, options }: ChoiceProps) {
  const apply = use(Apply);
  return (
    <Field label={label}>
      <Select name={name} defaultValue={value} onChange={() => apply()}>
        <option value="">{none}</option>
        {Object.entries(options).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The list, or its skeleton of the same size while another one is on its way. */
export function BrowseResults({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  const pending = use(Pending);
  return (
    <div aria-busy={pending || undefined} className="min-h-96">
      {pending ? skeleton : children}
    </div>
  );
}
