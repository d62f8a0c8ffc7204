import { ExternalButtons } from "@/app/(account)/external-buttons";
import { ProfileForm } from "@/app/(account)/settings/profile-form";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { readMe } from "@/lib/users/data/me";
import type { Me } from "@/lib/users/schema";
import { configuredExternalLogins } from "@/lib/users/service/external-providers";

export default async function ProfilePage() {
  const me = await readMe(await requireUser("/settings"));
  return (
    <>
      {!me.emailVerified && <UnconfirmedNotice email={me.email} />}
      <Panel title="Profile" note="what others see">
        <ProfileForm me={me} />
      </Panel>
      <Panel title="Account">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
          <dt className="text-ink-2">E-mail</dt>
          <dd className="flex flex-wrap gap-2 break-all">
            {me.email}
            {me.emailVerified && (
              <Badge tone="up" icon="✓">
                confirmed
              </Badge>
            )}
          </dd>
          <dt className="text-ink-2">Role</dt>
          <dd>{ROLES[me.role]}</dd>
          <dt className="text-ink-2">Member since</dt>
          <dd>
            <Moment at={me.createdAt} day />
          </dd>
        </dl>
      </Panel>
      <ExternalLogins linked={me.externalLogins} />
    </>
  );
}

const ROLES: Record<Me["role"], string> = { USER: "Member", CURATOR: "Curator", ADMIN: "Admin" };

function UnconfirmedNotice({ email }: { email: string }) {
  return (
    <Notice
      tone="warn"
      title="Your e-mail address is not confirmed"
      actions={
        <ActionButton
          label="Mail the link again"
          request={{ path: "/api/me/verification", method: "POST" }}
          done="A new link is on its way."
        />
      }
    >
      Open the link we mailed to {email}. Until then nobody can tell that the address is yours.
    </Notice>
  );
}

function ExternalLogins({ linked }: { linked: Me["externalLogins"] }) {
  const configured = configuredExternalLogins();
  const unlinked = configured.filter(({ id }) => !linked.some(({ provider }) => provider === id));
  if (linked.length === 0 && unlinked.length === 0) return null;
  const nameOf = (id: string) => configured.find((login) => login.id === id)?.name ?? id;
  return (
    <Panel title="Other ways in" note="sign in with an account elsewhere">
      <ul className="mb-3 flex flex-col gap-2 empty:hidden">
        {linked.map(({ provider, linkedAt }) => (
          <li key={provider} className="flex flex-wrap items-center gap-3">
            <span className="font-semibold">{nameOf(provider)}</span>
            <span className="text-ink-2">
              since <Moment at={linkedAt} day />
            </span>
            <span className="ml-auto">
              <ActionButton
                label="Unlink"
                about={nameOf(provider)}
                request={{ path: `/api/me/external-logins/${provider}`, method: "DELETE" }}
                done={`${nameOf(provider)} was unlinked.`}
              />
            </span>
          </li>
        ))}
      </ul>
      <ExternalButtons logins={unlinked} verb="Link" next="/settings" />
    </Panel>
  );
}
