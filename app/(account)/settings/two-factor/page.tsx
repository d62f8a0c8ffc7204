import type { Metadata } from "next";
import { TwoFactor } from "@/app/(account)/settings/two-factor/two-factor";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { readMe } from "@/lib/users/data/me";

export const metadata: Metadata = { title: "Two-factor sign-in" };

export default async function TwoFactorPage() {
  const me = await readMe(await requireUser("/settings/two-factor"));
  const { enabled, recoveryCodesLeft } = me.twoFactor;
  return (
    <Panel
      title="Two-factor sign-in"
      actions={
        enabled ? (
          <Badge tone="up" icon="✓">
            on
          </Badge>
        ) : (
          <Badge>off</Badge>
        )
      }
    >
      <TwoFactor enabled={enabled} hasPassword={me.hasPassword} recoveryCodesLeft={recoveryCodesLeft} />
    </Panel>
  );
}
