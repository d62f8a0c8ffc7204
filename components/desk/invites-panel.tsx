"use client";

import { useRouter } from "next/navigation";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { InviteDto } from "@/lib/indicators/invite-schema";

export interface InvitesPanelProps {
  slug: string;
  invites: readonly InviteDto[];
}

/** Who sees an invite-only listing. */
export function InvitesPanel({ slug, invites }: InvitesPanelProps) {
  const path = `/api/indicators/${slug}/invites`;
  return (
    <div className="flex flex-col gap-4">
      <InviteForm path={path} />
      {invites.length === 0 ? (
        <p className="text-ink-2">Nobody is invited yet.</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {invites.map(({ handle, displayName, invitedAt, hasLicence }) => (
            <li key={handle} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="min-w-0 break-words">
                {displayName} <span className="text-ink-2">@{handle}</span>
              </span>
              {hasLicence && <Badge>has a licence</Badge>}
              <span className="ml-auto flex items-center gap-3">
                <Moment at={invitedAt} day className="text-xs text-ink-2" />
                <ActionButton
                  label="Take back"
                  about={`the invitation of ${handle}`}
                  request={{ method: "DELETE", path, json: { handle } }}
                  done={`@${handle} is not invited any more.`}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function InviteForm({ path }: { path: string }) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<{ handle: string }, InviteDto>(
    {
      defaultValues: { handle: "" },
      request: ({ handle }) => ({ path, json: { handle: handle.trim().replace(/^@/, "") } }),
      onSuccess: ({ displayName }) => {
        form.reset();
        toast({ title: `${displayName} is invited.` });
        router.refresh();
      },
    },
  );
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <Field label="Handle" error={errorOf("handle")} className="grow sm:max-w-xs">
          <Input autoComplete="off" {...form.register("handle", { required: "Write a handle." })} />
        </Field>
        <Button type="submit" pending={pending}>
          Invite
        </Button>
      </div>
      <FormError problem={problem} shownAtField={shownAtField} />
    </form>
  );
}
