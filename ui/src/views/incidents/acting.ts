// Doing something in the incident from any of its tabs.

import type { Act } from "../../backend/types";
import { attempt } from "../../shared/attempt";
import { say } from "../../shared/status.svelte";
import { incident } from "../../state/incident.svelte";

/** Does it; a refusal is said in the status line. Says whether it is written. */
export async function doAct(act: Act, done?: string): Promise<boolean> {
  const problem = await attempt(() => incident.act(act));
  if (problem) say(problem, "warn");
  else if (done) say(done);
  return problem === null;
}

/** Runs what a button does, but once for a double click: the second one would meet what has moved into its place. */
export const once = (run: () => unknown) => (event: MouseEvent): void => {
  if (event.detail < 2) run();
};
