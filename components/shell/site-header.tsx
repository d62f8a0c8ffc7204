import Link from "next/link";
import { AccountMenu } from "@/components/shell/account-menu";
import { HeaderPopover } from "@/components/shell/header-popover";
import { Mark } from "@/components/shell/mark";
import { NavLink } from "@/components/shell/nav-link";
import { NotificationBell } from "@/components/shell/notification-bell";
import type { Theme } from "@/components/shell/theme";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

export interface ShellPerson {
  displayName: string;
  handle: string;
  isCurator: boolean;
  /** `1,204.50 USD`; null when it could not be read just now. */
  balance: string | null;
  /** The balance is test money. */
  testMoney: boolean;
  /** Unread notifications, counted up to 100; null when they could not be counted just now. */
  unread: number | null;
}

export interface SiteHeaderProps {
  person: ShellPerson | null;
  theme: Theme;
  indicators: boolean;
  copyTrading: boolean;
}

export function SiteHeader({ person, theme, indicators, copyTrading }: SiteHeaderProps) {
  const links = mainLinks(person, { indicators, copyTrading });
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-panel">
      <div className="container-page flex h-13 items-center gap-2 lg:max-w-none">
        <Link
          href="/"
          className="flex min-h-9 lg:mr-3 items-center gap-2.5 font-semibold text-ink no-underline"
        >
          <Mark />
          <span className={person === null ? undefined : "max-[27rem]:sr-only"}>Touchstone</span>
        </Link>
        <nav aria-label="Main" className="hidden items-center gap-1 lg:flex">
          {links.map((link) => (
            <NavLink key={link.href} {...link} />
          ))}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-2 lg:gap-3">
          <div className="hidden lg:block">
            <ThemeSwitch initial={theme} />
          </div>
          {person === null ? <GuestLinks /> : <BalancePill person={person} />}
          {person && <NotificationBell rendered={person.unread} />}
          {person && (
            <AccountMenu
              displayName={person.displayName}
              handle={person.handle}
              links={accountLinks(indicators, copyTrading)}
            />
          )}
          <div className="lg:hidden">
            <HeaderPopover label="Menu" trigger={<Icon name="menu" />} className="border border-line-strong">
              <nav aria-label="Main">
                {links.map((link) => (
                  <NavLink key={link.href} {...link} block />
                ))}
              </nav>
              <div className="mt-1 border-t border-line px-3 py-2.5">
                <ThemeSwitch initial={theme} />
              </div>
            </HeaderPopover>
          </div>
        </div>
      </div>
    </header>
  );
}

function GuestLinks() {
  return (
    <>
      <LinkButton href="/sign-in" variant="ghost" size="sm" className="min-h-8">
        Sign in
      </LinkButton>
      <LinkButton href="/register" variant="primary" size="sm" className="min-h-8 max-[25rem]:hidden">
        Create account
      </LinkButton>
    </>
  );
}

function BalancePill({ person }: { person: ShellPerson }) {
  if (person.balance === null) return null;
  return (
    <Link
      href="/wallet"
      className="figure flex min-h-8 min-w-0 items-center gap-2 rounded-md border border-line-strong px-2.5 text-sm whitespace-nowrap text-ink no-underline hover:bg-sunk"
    >
      <span className="sr-only">Wallet: </span>
      <span className="truncate">{person.balance}</span>
      {person.testMoney && <span className="text-xs text-gold-ink max-sm:sr-only">test money</span>}
    </Link>
  );
}

function mainLinks(
  person: ShellPerson | null,
  { indicators, copyTrading }: Pick<SiteHeaderProps, "indicators" | "copyTrading">,
) {
  const links: { href: string; label: string }[] = [];
  if (indicators) links.push({ href: "/indicators", label: "Indicators" });
  if (copyTrading) links.push({ href: "/traders", label: "Providers" });
  if (indicators) links.push({ href: "/chart", label: "Chart" });
  links.push({ href: "/docs", label: "Docs" });
  if (person) links.push({ href: "/wallet", label: "Wallet" });
  if (person && indicators)
    links.push({ href: "/studio", label: "Studio" }, { href: "/desk", label: "Desk" });
  if (person?.isCurator) links.push({ href: "/admin", label: "Admin" });
  return links;
}

function accountLinks(indicators: boolean, copyTrading: boolean) {
  const links = [
    { href: "/settings", label: "Settings" },
    { href: "/notifications", label: "Notifications" },
    { href: "/wallet", label: "Wallet" },
  ];
  if (copyTrading) {
    links.push({ href: "/desk/accounts", label: "Trading accounts" });
    links.push({ href: "/desk/provider", label: "Provider profile" });
  }
  if (indicators) links.push({ href: "/licences", label: "Purchases" }, { href: "/runs", label: "Runs" });
  return links;
}
