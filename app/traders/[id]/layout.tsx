import type { Metadata } from "next";
import type { ReactNode } from "react";
import { loadProvider } from "@/app/traders/[id]/load-provider";
import { ProfileHeader } from "@/components/provider/profile-header";
import { ProfileTabs } from "@/components/provider/profile-tabs";

interface ProfileLayoutProps {
  params: Promise<{ id: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: ProfileLayoutProps): Promise<Metadata> {
  const { displayName, strategy } = await loadProvider((await params).id);
  return {
    title: { default: displayName, template: `%s of ${displayName} · Touchstone` },
    description: `${displayName}, a signal provider with a proven record. ${strategy}`.slice(0, 160),
  };
}

export default async function ProfileLayout({ params, children }: ProfileLayoutProps) {
  const provider = await loadProvider((await params).id);
  return (
    <>
      <ProfileHeader provider={provider} />
      <ProfileTabs providerId={provider.id} />
      {children}
    </>
  );
}
