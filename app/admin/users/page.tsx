import type { Metadata } from "next";
import { requireAdmin } from "@/app/admin/gate";
import { RoleForm } from "@/app/admin/users/role-form";
import { UserSearch } from "@/app/admin/users/user-search";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { orFirstPage } from "@/components/money/or-first-page";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { listUsers } from "@/lib/users/data/admin-users";
import { type AdminUser, UserListQuery } from "@/lib/users/schema";

export const metadata: Metadata = { title: "Users" };

const PATH = "/admin/users";
const ROLES = ["USER", "CURATOR", "ADMIN"] as const;

export default async function UsersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin(PATH);
  const given = await readParameters(searchParams, ["q", "role", "cursor"]);
  const filters = { q: given.q?.slice(0, 100), role: ROLES.find((role) => role === given.role) };
  const cursor = given.cursor?.slice(0, 200);
  const firstPage = listAddress(PATH, filters);
  const { items, nextCursor, total, totalIsEstimate } = await orFirstPage(
    () => listUsers(actor, UserListQuery.parse({ ...filters, cursor })),
    firstPage,
  );
  return (
    <>
      <PageHeader title="Users" lead="Everybody with an account. A role counts from the next request on." />
      <div className="flex flex-col gap-4">
        <Panel title="Search">
          <UserSearch q={filters.q} role={filters.role} />
        </Panel>
        {items.length === 0 ? (
          <EmptyState title="Nobody matches" action={<LinkButton href={PATH}>Clear the search</LinkButton>} />
        ) : (
          <Panel title="Accounts" note="newest first" flush>
            <Table caption="Accounts">
              <thead>
                <tr>
                  <Th>Person</Th>
                  <Th>E-mail</Th>
                  <Th>Since</Th>
                  <Th>Role</Th>
                </tr>
              </thead>
              <tbody>
                {items.map((user) => (
                  <UserRow key={user.id} user={user} own={user.id === actor.userId} />
                ))}
              </tbody>
            </Table>
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                total={total}
                totalIsEstimate={totalIsEstimate}
                noun="accounts"
                nextHref={nextCursor && listAddress(PATH, { ...filters, cursor: nextCursor })}
                firstHref={cursor === undefined ? null : firstPage}
              />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}

function UserRow({ user, own }: { user: AdminUser; own: boolean }) {
  const locked = user.lockedUntil !== null && user.lockedUntil > new Date().toISOString();
  return (
    <Tr>
      <Td>
        <p className="font-semibold">{user.displayName}</p>
        <p className="text-sm text-ink-2">@{user.handle}</p>
      </Td>
      <Td>
        <p>{user.email}</p>
        <p className="mt-1 flex flex-wrap gap-1.5">
          {!user.emailVerified && <Badge>unconfirmed</Badge>}
          {user.twoFactor && <Badge>two factors</Badge>}
          {locked && <Badge tone="down">locked</Badge>}
        </p>
      </Td>
      <Td>
        <Moment at={user.createdAt} day />
      </Td>
      <Td>{own ? user.role : <RoleForm userId={user.id} handle={user.handle} role={user.role} />}</Td>
    </Tr>
  );
}
