// Doing something in the incident from any of its tabs.

import { tick } from "svelte";
import type { Act } from "../../backend/types";
import { attempt } from "../../shared/attempt";
import { say } from "../../shared/status.svelte";
import { incident } from "../../state/incident.svelte";

/** Does it; a refusal is said in the status line. Says whether it is written. */
export async function doAct(act: Act, done?: string): Promise<boolean> {
  const places = placesOf(document.activeElement);
  const problem = await attempt(() => incident.act(act));
  if (problem) say(problem, "warn");
  else if (done) say(done);
  await tick();
  stay(places);
  return problem === null;
}

/** What holds an element, the narrowest first. */
function placesOf(element: Element | null): HTMLElement[] {
  const place = element?.closest<HTMLElement>("li, section, [role=tabpanel]");
  return place ? [place, ...placesOf(place.parentElement)] : [];
}

/** Where what the keyboard was on is gone, for it is done, the keyboard stays in what held it. */
function stay(places: HTMLElement[]): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const place = places.find((each) => each.isConnected);
  if (place && !place.hasAttribute("tabindex")) place.tabIndex = -1;
  place?.focus({ preventScroll: true });
}

/** Runs what a button does, but once for a double click: the second one would meet what has moved into its place. */
export const once = (run: () => unknown) => (event: MouseEvent): void => {
  if (event.detail < 2) run();
};
