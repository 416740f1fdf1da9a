import { at } from "../at";
import { counter } from "../count";
import type * as fr from "../fr/recovery";

const count = counter("en");
const on = at("at", "on");

export const recovery: typeof fr.recovery = {
  title: "Recovery run sheet", none: "The plan has no recovery run sheet. Add its phases in the chapter Recovery.", not_started: "The recovery has not started.", explain: "Start it when the recovery plan is activated: each phase then gets a planned and an expected time.",
  phases: (n) => count(n, "phase", "phases"), start: "Start the recovery", started: "The recovery is under way.", started_at: (when) => `Started on ${when}`, ended_at: (when) => `Ended on ${when}`,
  end: "End the recovery", ended: "The recovery is over.", end_ask: "End the recovery?", end_explain: (n) => (n === 0 ? "Every task is done." : `${count(n, "task is", "tasks are")} left: the recovery will stop there.`),
  expected: "Expected end", real_end: "Real end", again: "Reopen the run sheet", planned: "Planned end", planned_between: (shortest, longest) => `between ${shortest} and ${longest}`, slip: (length) => `${length} later than planned`, ahead: (length) => `${length} earlier than planned`, on_time: "on time",
  tasks: (done, open) => `${count(done, "task done", "tasks done")}, ${open} to do`,
  late_for: (activity, deadline, length) => `${activity}: the RTO runs out on ${deadline}, the expected end comes ${length} later.`,
  actor: "Actor", all_actors: "All actors", no_task_of: "No task for this actor.",
  states: { waiting: "to come", running: "under way", done: "done", skipped: "skipped" }, categories: { work: "work", pause: "pause", night: "night" },
  times: { planned: (from, to) => `planned ${from} – ${to}`, actual: (from, to) => `actual ${from} – ${to}`, since: (from) => `started ${on(from)}`, expected: (from, to) => `expected ${from} – ${to}` },
  phase_tasks: (done, of) => `${done} of ${of}`, task_done: (time, by) => (by ? `done ${on(time)}, ${by}` : `done ${on(time)}`), task_started: (time, by) => (by ? `started ${on(time)}, ${by}` : `started ${on(time)}`), waits: "waits",
  whole: "The whole phase", marks: { started: "Start", done: "Done", skipped: "Skip", reopened: "Reopen" }, mark_of: (mark, name) => `${mark}: ${name}`,
  noted: { started: (name) => `Started: ${name}`, done: (name) => `Done: ${name}`, skipped: (name) => `Skipped: ${name}`, reopened: (name) => `Reopened: ${name}` },
  gantt: {
    title: "Planned and actual", now: "now", deadline: (activity) => `RTO ${activity}`, legend: { planned: "planned", actual: "actual", expected: "expected", stop: "pause or night" },
    alt: (done, of, running, end) => `Gantt chart of the recovery: ${done} of ${of} phases over${running ? `, under way: ${running}` : ""}, expected end on ${end}.`,
  },
};
