import { route } from "@/lib/http";
import { setRole } from "@/lib/users/mutations/set-role";
import { AdminUser, IdParams, RoleInput } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/users/{id}/role",
    summary: "Give somebody a role",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    params: IdParams,
    body: RoleInput,
    response: AdminUser,
  },
  ({ actor, params, body }) => setRole(actor, { userId: params.id, role: body.role }),
);
