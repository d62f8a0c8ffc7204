import { route } from "@/lib/http";
import { readMe } from "@/lib/users/data/me";
import { updateProfile } from "@/lib/users/mutations/update-profile";
import { Me, ProfileInput } from "@/lib/users/schema";

const shared = { path: "/api/me", tag: "Account", auth: "user", response: Me } as const;

export const GET = route(
  { ...shared, method: "GET", summary: "The caller's own account", limit: "read" },
  ({ actor }) => readMe(actor),
);

export const PATCH = route(
  {
    ...shared,
    method: "PATCH",
    summary: "Change name, handle or biography",
    limit: "write",
    body: ProfileInput,
  },
  ({ actor, body }) => updateProfile(actor, body),
);
