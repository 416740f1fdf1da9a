// The screens, in the order of the rail: one line each. A screen says which kinds of record it shows, so that a search
// result or a finding leads to it.

import type { Component } from "svelte";
import type { Kind } from "../backend/types";
import type { IconName } from "../shared/Icon.svelte";
import type { ViewName } from "../state/route.svelte";
import Settings from "./settings/Settings.svelte";
import Situation from "./situation/Situation.svelte";

export type View = { name: ViewName & IconName; component: Component; kinds: Kind[] };

export const VIEWS: View[] = [
  { name: "situation", component: Situation, kinds: [] },
  { name: "settings", component: Settings, kinds: ["organisation", "holiday"] },
];

/** The screen that shows records of this kind; nothing if none does. */
export function viewOf(kind: Kind): View | undefined {
  return VIEWS.find((view) => view.kinds.includes(kind));
}
