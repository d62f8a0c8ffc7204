"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { AdminUser } from "@/lib/users/schema";

type Role = AdminUser["role"];
const ROLES: readonly Role[] = ["USER", "CURATOR", "ADMIN"];

/** Gives somebody another role, after a question. */
export function RoleForm({ userId, handle, role }: { userId: string; handle: string; role: Role }) {
  const router = useRouter();
  const toast = useToast();
  const [wanted, setWanted] = useState<Role | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  function close() {
    setWanted(null);
    setRefusal(null);
  }
  async function give() {
    setPending(true);
    try {
      await callApi(`/api/admin/users/${userId}/role`, { json: { role: wanted } });
      toast({ title: `@${handle} is ${wanted} now.` });
      close();
      router.refresh();
    } catch (error) {
      setRefusal(toApiProblem(error).detail);
    }
    setPending(false);
  }
  return (
    <>
      <Select
        aria-label={`Role of ${handle}`}
        className="min-w-32"
        value={role}
        onChange={(event) => setWanted(ROLES.find((known) => known === event.target.value) ?? null)}
      >
        {ROLES.map((known) => (
          <option key={known} value={known}>
            {known}
          </option>
        ))}
      </Select>
      <Dialog
        open={wanted !== null}
        onClose={close}
        busy={pending}
        title={`Make @${handle} ${wanted ?? role}?`}
        description="It counts from their next request on and is written to the audit log."
        actions={
          <>
            <Button onClick={close} disabled={pending}>
              Cancel
            </Button>
            <Button variant="primary" pending={pending} onClick={give}>
              Give the role
            </Button>
          </>
        }
      >
        {refusal !== null && (
          <Notice tone="error" announce>
            {refusal}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
