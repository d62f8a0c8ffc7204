import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="flex flex-col items-start gap-4 py-8">
      <h1 className="text-2xl font-semibold">There is nothing at this address</h1>
      <p className="max-w-prose text-ink-2">
        It may have been taken down, or it is a draft that only its owner can see. If the page is yours, sign
        in first.
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/indicators" variant="primary">
          Browse indicators
        </LinkButton>
        <LinkButton href="/">To the first page</LinkButton>
      </div>
    </div>
  );
}
