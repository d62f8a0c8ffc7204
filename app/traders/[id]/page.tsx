import { loadProvider } from "@/app/traders/[id]/load-provider";
import { Panel } from "@/components/ui/panel";

interface ProfilePageProps {
  params: Promise<{ id: string }>;
}

export default async function ProfilePage({ params }: ProfilePageProps) {
  const { strategy, bio } = await loadProvider((await params).id);
  return (
    <div className="flex flex-col gap-5">
      <Panel title="Strategy">
        <p className="max-w-prose break-words whitespace-pre-wrap">{strategy}</p>
        {bio !== "" && <p className="mt-3 max-w-prose break-words whitespace-pre-wrap text-ink-2">{bio}</p>}
      </Panel>
    </div>
  );
}
