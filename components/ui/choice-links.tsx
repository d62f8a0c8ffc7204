import Link from "next/link";
import { classNames } from "@/components/ui/class-names";

export interface ChoiceLinksProps {
  /** Names the choice: "Window". */
  label: string;
  choices: readonly { href: string; label: string; chosen: boolean }[];
}

/** One choice of a few that is part of the address: looks as `Segmented`, works without scripts. */
export function ChoiceLinks({ label, choices }: ChoiceLinksProps) {
  return (
    <nav aria-label={label} className="w-fit rounded-md border border-line-strong">
      <ul className="flex">
        {choices.map(({ href, label: name, chosen }) => (
          <li key={href} className="group">
            <Link
              href={href}
              scroll={false}
              aria-current={chosen ? "true" : undefined}
              className={classNames(
                "flex min-h-7 items-center px-2.5 text-xs no-underline group-first:rounded-l-[5px] group-last:rounded-r-[5px] hover:text-ink",
                chosen ? "bg-line font-semibold text-ink" : "text-ink-2",
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
