import { route } from "@/lib/http";
import { listUsers } from "@/lib/users/data/admin-users";
import { AdminUserPage, UserListQuery } from "@/lib/users/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/users",
    summary: "Accounts, newest first",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    query: UserListQuery,
    response: AdminUserPage,
  },
  ({ actor, query }) => listUsers(actor, query),
);
