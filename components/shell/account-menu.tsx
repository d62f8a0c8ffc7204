import { HeaderPopover } from "@/components/shell/header-popover";
import { NavLink } from "@/components/shell/nav-link";
import { SignOutButton } from "@/components/shell/sign-out-button";

export interface AccountMenuProps {
  displayName: string;
  handle: string;
  links: readonly { href: string; label: string }[];
}

/** The signed-in person's own pages. */
export function AccountMenu({ displayName, handle, links }: AccountMenuProps) {
  return (
    <HeaderPopover
      label={`${initialsOf(displayName)}, account of ${displayName}`}
      className="bg-gold-bg text-xs font-semibold text-gold-ink"
      trigger={<span aria-hidden="true">{initialsOf(displayName)}</span>}
    >
      <div className="border-b border-line px-3 pt-2 pb-3">
        <p className="truncate font-semibold">{displayName}</p>
        <p className="truncate text-xs text-ink-2">@{handle}</p>
      </div>
      <nav aria-label="Account" className="py-1">
        {links.map((link) => (
          <NavLink key={link.href} href={link.href} label={link.label} block />
        ))}
      </nav>
      <div className="border-t border-line pt-1">
        <SignOutButton />
      </div>
    </HeaderPopover>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const initials = letters.map((word) => Array.from(word ?? "")[0] ?? "").join("");
  return initials.toUpperCase() || "?";
}
