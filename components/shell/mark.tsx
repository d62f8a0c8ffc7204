/** The mark: a dark stone with a streak of gold; turns light on dark ground. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width={size} height={size} className="shrink-0">
      <rect width="32" height="32" rx="7" className="fill-ink" />
      <path d="M7 23.5 25 8.5" strokeWidth="3.6" strokeLinecap="round" className="stroke-streak" />
    </svg>
  );
}
