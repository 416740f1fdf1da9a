import { counter } from "../count";
import type * as fr from "../fr/exercises";

const count = counter("en");

export const exercises: typeof fr.exercises = {
  title: "Exercises", explain: "An exercise is conducted like an incident, with the watermark EXERCISE everywhere. It does not count in the figures of incidents.", tested: (day) => `Plan tested on ${day}`, never_tested: "Plan never tested",
  none: "No scenario", none_hint: "Add a scenario: what is reported at T0, then the injects its leader brings in minute by minute.", add: "Add a scenario", new_name: "New scenario",
  injects: (n) => count(n, "inject", "injects"), start: "Start", start_of: (name) => `Start the exercise: ${name}`, goals: "What it trains", preparation: "Prepare and lead", reported: "Reported at T0",
  edit: "Edit the scenario", edit_injects: "Injects", add_inject: "Add an inject", no_inject: "No inject: the leader improvises.", down: "Channels down from the start", down_none: "No channel is down.", retire: "Take the scenario out…",
  from_t0: (minutes) => `T0 + ${minutes}`,
  starting: {
    title: "Start an exercise", what: (name) => `“${name}” begins now: T0 is the moment you click.`, speed: "Speed of the clock", speed_hint: "At 10, an hour of the scenario passes in six minutes.", times: (n) => (n === 1 ? "real time" : `${n} times faster`),
    down: (names) => `Down from the start: ${names}.`, tell: "Tell everybody that this is an exercise, and warn those who may be called.", go: "Start the exercise", started: (number) => `Exercise ${number} is under way.`,
    lasts: (scenario, real) => (scenario === real ? `It lasts ${scenario}.` : `It lasts ${scenario}, which is ${real} at this speed.`),
  },
  played: {
    title: "Exercises played", none: "No exercise was played.", number: "Number", what: "Exercise", when: "Date", state: "State", score: "Score", open: (number) => `Open ${number}`, score_of: (percent, inTime, total) => `${percent}% (${inTime} of ${total})`, no_score: "no score",
  },
  tab: "Lead",
  leader: {
    title: "Injects to bring in", none: "This exercise has no scenario, or its scenario has no inject.", next: "Next inject", due: "to be played now", in_time: (length) => `in ${length}`, real: (length) => `which is ${length} on the wall`, soon: "in less than a minute",
    over: "Every inject was played.", at: (minute, time) => `T0 + ${minute}, ${time}`, from_to: (from, to) => `${from} → ${to}`, expected: "Expected reaction", play: "Played", play_of: (title) => `Played: ${title}`, undo: "Not played", undo_of: (title) => `Not played: ${title}`,
    played_at: (time) => `played at ${time}`, ahead: "to come", speed: (n) => (n === 1 ? "in real time" : `${n} times faster than real time`), count: (n, of) => `${n} of ${of} played`,
  },
  score: {
    title: "Score", explain: "Counted on the chronogram and the injects due so far.", none: "Nothing was due yet.", percent: (n) => `${n}%`, in_time: (n, of) => `${n} of ${of} in time`, reached: (n) => count(n, "line reached", "lines reached"), lines: "Line by line", line: "Expected",
    planned: "Planned", actual: "Actual", how: "Result", ok: "in time", late: (length) => `${length} late`, missed: "not reached", inject: "inject", repeat: (n) => `(${n})`,
  },
};
