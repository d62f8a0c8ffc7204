"use client";

import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "@/components/shell/theme";
import { Icon, type IconName } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";

const LOOKS: Record<Theme, { icon: IconName; title: string }> = {
  system: { icon: "screen", title: "Colours of the system" },
  light: { icon: "sun", title: "Light" },
  dark: { icon: "moon", title: "Dark" },
};
const YEAR_SECONDS = 31_536_000;

/** Light, dark or the system's choice; kept in a cookie so that the server renders it without a flash. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
  }
  return (
    <Segmented
      label="Colours"
      value={theme}
      onChange={choose}
      options={THEMES.map((value) => ({
        value,
        title: LOOKS[value].title,
        label: (
          <>
            <Icon name={LOOKS[value].icon} />
            <span className="sr-only">{LOOKS[value].title}</span>
          </>
        ),
      }))}
    />
  );
}
