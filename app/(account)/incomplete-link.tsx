import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What a page reached from a mail says when its address was cut: where else to go is its one action. */
export function IncompleteLink({ href, action, help }: { href: string; action: string; help: string }) {
  return (
    <Notice
      tone="warn"
      title="This link is not complete"
      actions={
        <LinkButton href={href} size="sm">
          {action}
        </LinkButton>
      }
    >
      {help}
    </Notice>
  );
}
