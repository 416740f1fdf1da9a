// Which states an incident can pass to from the one it is in (IN4).

import { t } from "../../../i18n/index.svelte";

export type Next = "acknowledged" | "in_progress" | "waiting" | "resolved" | "closed";

const NEXT: Record<string, Next[]> = {
  open: ["acknowledged", "in_progress", "resolved"],
  acknowledged: ["in_progress", "waiting", "resolved"],
  in_progress: ["resolved", "waiting"],
  waiting: ["in_progress", "resolved"],
  resolved: ["closed", "in_progress"],
  closed: ["in_progress"],
};

/** The most usual first. */
export const nextOf = (state: string): Next[] => NEXT[state] ?? NEXT.in_progress!;

/** What the button says. */
export function actOf(from: string, to: Next): string {
  if (to === "in_progress" && (from === "resolved" || from === "closed")) return t.incidents.state.acts.reopen;
  return to === "in_progress" && from === "waiting" ? t.incidents.state.acts.resume : t.incidents.state.acts[to];
}

/** It needs nothing more than a click. */
export const isPlain = (from: string, to: Next): boolean => to === "acknowledged" || (to === "in_progress" && from !== "resolved" && from !== "closed");
