/** Says that nothing here is real money, on every page of a local installation. */
export function LocalModeBanner() {
  return (
    <aside aria-label="This installation" className="border-b border-line bg-gold-bg px-4 py-1">
      <p className="text-center text-xs text-gold-ink">Local mode: test money, demo data</p>
    </aside>
  );
}
