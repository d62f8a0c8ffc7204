import { z } from "zod";
import {
  isNotificationKind,
  kindOf,
  NOTIFICATION_KIND_NAMES,
  type NotificationKind,
} from "@/lib/notifications/kinds";

/** By which ways one kind of news goes to a person. */
export interface Channels {
  inApp: boolean;
  mail: boolean;
}

/** What a person chose, by kind, as stored on the account; a kind or way left out takes its default. */
export type Preferences = Partial<Record<NotificationKind, Partial<Channels>>>;

const Stored = z.record(z.string(), z.object({ inApp: z.boolean(), mail: z.boolean() }).partial());

/** Stored preferences as they are understood today: what is unknown counts as not chosen. */
export function readPreferences(stored: unknown): Preferences {
  const parsed = Stored.safeParse(stored);
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data).filter(([name]) => isNotificationKind(name)));
}

/** The ways of a kind for somebody with these preferences; what cannot be switched off stays on. */
export function channelsOf(name: NotificationKind, preferences: Preferences): Channels {
  const { inApp, mail } = kindOf(name);
  const chosen = preferences[name] ?? {};
  return { inApp: effective(inApp, chosen.inApp), mail: effective(mail, chosen.mail) };
}

function effective(rule: "always" | "on" | "off" | "never", chosen: boolean | undefined): boolean {
  if (rule === "always" || rule === "never") return rule === "always";
  return chosen ?? rule === "on";
}

/** Whether a person may choose: by kind and way. */
export function mayChoose(name: NotificationKind): Channels {
  const free = (rule: string) => rule === "on" || rule === "off";
  const { inApp, mail } = kindOf(name);
  return { inApp: free(inApp), mail: free(mail) };
}

/** The kinds that concern somebody of this rank. */
export function kindsFor(person: { curator: boolean; admin: boolean }): NotificationKind[] {
  return NOTIFICATION_KIND_NAMES.filter((name) => {
    const { audience } = kindOf(name);
    return audience === undefined || (audience === "admin" ? person.admin : person.curator);
  });
}

/** One choice that cannot be made: `path` is `mail` or `inApp` of a kind. */
export interface RefusedChoice {
  kind: NotificationKind;
  way: keyof Channels;
}

/**
 * Makes preferences of what somebody chose; only what differs from the default is kept.
 * @returns also the choices that the kind does not leave to people.
 */
export function planPreferences(choices: readonly ({ kind: NotificationKind } & Channels)[]): {
  preferences: Preferences;
  refused: RefusedChoice[];
} {
  const preferences: Preferences = {};
  const refused: RefusedChoice[] = [];
  for (const { kind, ...wanted } of choices) {
    const standard = channelsOf(kind, {});
    const free = mayChoose(kind);
    const chosen: Partial<Channels> = {};
    for (const way of ["inApp", "mail"] as const) {
      if (wanted[way] === standard[way]) continue;
      if (free[way]) chosen[way] = wanted[way];
      else refused.push({ kind, way });
    }
    if (Object.keys(chosen).length > 0) preferences[kind] = chosen;
  }
  return { preferences, refused };
}
