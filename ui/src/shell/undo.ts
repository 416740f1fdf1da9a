// Undo and redo of the plan, told in the status line.

import type { HistoryLine, Value } from "../backend/types";
import { t } from "../i18n/index.svelte";
import { attempt } from "../shared/attempt";
import { say } from "../shared/status.svelte";
import { commitAll } from "../shared/live/edit.svelte";
import { improvements } from "../state/improvements.svelte";
import { incident } from "../state/incident.svelte";
import { plan } from "../state/plan.svelte";
import { review } from "../state/review.svelte";

const short = (value: Value): string => {
  const text = value === null || value === "" ? t.common.empty : typeof value === "boolean" ? (value ? t.common.yes : t.common.no) : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** What a step did, by its values: what stood there, and what stands there now. */
function what(lines: HistoryLine[]): string {
  const only = lines.length === 1 ? lines[0] : undefined;
  if (only && only.field !== "retired") return `${short(only.from)} → ${short(only.to)}`;
  const back = lines[0]?.field === "retired" && lines[0].to === false;
  return lines[0]?.field === "retired" ? (back ? t.shell.row_back : t.shell.row_gone) : t.common.changes(lines.length);
}

async function run(step: () => Promise<HistoryLine[] | null>, done: (what: string) => string, nothing: string): Promise<void> {
  const problem = await attempt(async () => {
    await commitAll();
    const lines = await step();
    if (lines) await Promise.all([incident.refresh(), review.refresh(), improvements.loaded && improvements.fetch()]);
    say(lines ? done(what(lines)) : nothing);
  });
  if (problem) say(problem, "warn");
}

export const undo = (): Promise<void> => run(() => plan.undo(), t.shell.undone, t.shell.nothing_to_undo);
export const redo = (): Promise<void> => run(() => plan.redo(), t.shell.redone, t.shell.nothing_to_redo);
