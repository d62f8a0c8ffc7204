import { classNames } from "@/components/ui/class-names";

const PATHS = {
  check: "M3.5 8.5l3 3 6-7",
  cross: "M4 4l8 8M12 4l-8 8",
  alert: "M8 3v6M8 12.2v.3",
  info: "M8 7v5.5M8 3.6v.3",
  up: "M8 13V3.5M4 7.5l4-4 4 4",
  down: "M8 3v9.5M4 8.5l4 4 4-4",
  chevronDown: "M4 6l4 4 4-4",
  chevronRight: "M6 4l4 4-4 4",
  chevronLeft: "M10 4L6 8l4 4",
  copy: "M6 6h7v7H6zM3.5 10H3V3h7v.5",
  sun: "M8 5.2a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6zM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9",
  moon: "M13.2 9.6A5.6 5.6 0 016.4 2.8a5.6 5.6 0 106.8 6.8z",
  screen: "M2 3h12v8H2zM5.5 13.5h5M8 11v2.5",
  bell: "M8 2a3.8 3.8 0 00-3.8 3.8c0 3.6-1.4 4.9-1.4 5.7h10.4c0-.8-1.4-2.1-1.4-5.7A3.8 3.8 0 008 2zM6.6 13.8h2.8",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  file: "M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3",
  external: "M6.5 3H3v10h10V9.5M9 3h4v4M13 3L7.5 8.5",
  eye: "M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6z",
  eyeOff: "M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8zM3 13.5l10-11",
  sliders: "M2.5 5h5.5M11.5 5h2M2.5 11h2M8 11h5.5M9.8 3.2v3.6M6.2 9.2v3.6",
  star: "M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z",
} as const;

export type IconName = keyof typeof PATHS;

/** A 16-unit line icon; it only repeats what the words beside it say. */
export function Icon({ name, className, filled }: { name: IconName; className?: string; filled?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("shrink-0", className)}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
