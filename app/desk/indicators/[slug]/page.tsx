import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/indicators/[slug]/load-indicator";
import { ActionButton } from "@/components/action-button";
import { InvitesPanel } from "@/components/desk/invites-panel";
import { OwnVersions } from "@/components/desk/own-versions";
import { PriceForm } from "@/components/desk/price-form";
import { VisibilityForm } from "@/components/desk/visibility-form";
import { WordsForm } from "@/components/desk/words-form";
import { VISIBILITY_WORDS } from "@/components/indicator/visibility-words";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { UserActor } from "@/lib/actor";
import { requireUser } from "@/lib/auth";
import { env } from "@/lib/env";
import { findOwnIndicator } from "@/lib/indicators/data/find-own-indicator";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { listInvites } from "@/lib/indicators/data/list-invites";
import { listVersions } from "@/lib/indicators/data/list-versions";
import { PageQuery } from "@/lib/paging";

interface ListingPageProps {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

/** A listing of the reader's own; else the not-found page. */
const loadOwn = cache(async (actor: UserActor, slug: string) => {
  await orNotFound(findOwnIndicator(slug, actor));
  const [indicator, versions] = await Promise.all([getIndicator(slug, actor), listVersions(slug, actor)]);
  return { indicator, versions: versions.items };
});

export async function generateMetadata({ params }: ListingPageProps): Promise<Metadata> {
  const { slug } = await params;
  const { indicator } = await loadOwn(await requireUser(`/desk/indicators/${slug}`), slug);
  return { title: `Manage ${indicator.name}` };
}

export default async function ListingPage({ params, searchParams }: ListingPageProps) {
  const { slug } = await params;
  const here = `/desk/indicators/${slug}`;
  const actor = await requireUser(here);
  const { cursor } = await readParameters(searchParams, ["cursor"]);
  const { indicator, versions } = await loadOwn(actor, slug);
  const isByInvitation = indicator.visibility === "inviteOnly";
  const invites = isByInvitation ? await listInvites(slug, PageQuery.parse({ cursor }), actor) : null;
  return (
    <>
      <PageHeader
        back={{ href: "/desk", label: "Developer desk" }}
        title={indicator.name}
        lead="Its words, price and versions. Nothing here changes a licence that was sold."
        badges={
          <>
            <Badge tone={indicator.status === "listed" ? "up" : "gold"}>{indicator.status}</Badge>
            <Badge>{VISIBILITY_WORDS[indicator.visibility].label}</Badge>
          </>
        }
        actions={
          <>
            <LinkButton href={`/studio/${slug}`} size="sm">
              Open in the studio
            </LinkButton>
            <LinkButton href={`/indicators/${slug}`} size="sm">
              Its page
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title="Versions" note={`${versions.length}`} flush className="lg:col-span-2">
          <OwnVersions slug={slug} versions={versions} />
        </Panel>
        <Panel title="Words" className="lg:col-span-2">
          <WordsForm
            slug={slug}
            name={indicator.name}
            summary={indicator.summary}
            description={indicator.description}
            category={indicator.category}
            tags={indicator.tags}
          />
        </Panel>
        <Panel title="Price">
          <PriceForm slug={slug} price={indicator.price} currency={env().PLATFORM_CURRENCY} />
        </Panel>
        <Panel title="Visibility">
          <VisibilityForm slug={slug} visibility={indicator.visibility} />
        </Panel>
        {invites && (
          <Panel title="Invitations" className="lg:col-span-2">
            <InvitesPanel slug={slug} invites={invites.items} />
            <Pagination
              shown={invites.items.length}
              total={invites.total}
              noun="invitations"
              nextHref={invites.nextCursor && listAddress(here, { cursor: invites.nextCursor })}
              firstHref={cursor === undefined ? null : here}
            />
          </Panel>
        )}
        {versions.every(({ status }) => status === "draft") && (
          <Panel title="Delete" className="lg:col-span-2">
            <p className="mb-3 text-ink-2">
              It was never submitted, so it can go with its versions and prices.
            </p>
            <ActionButton
              label="Delete the draft"
              variant="danger"
              request={{ method: "DELETE", path: `/api/indicators/${slug}` }}
              question={{
                title: `Delete ${indicator.name}?`,
                words: "Its versions, prices and the text in the editor go with it.",
              }}
              done="The draft was deleted."
              leaveTo="/desk"
            />
          </Panel>
        )}
      </div>
    </>
  );
}
