import type { CountedIn, LeftOutReason, Spread, SpreadCode } from "../../backend/types";
import { counter } from "../count";
import type * as fr from "../fr/numbers";

const count = counter("en");
type Point = Spread["from"];

const from: Record<Point, string> = {
  noticed: "noticing (T0)", declared: "declaring", acknowledged: "acknowledging", told: "the first message", resolved: "resolving", closed: "closing", signed: "handing in the review",
};
const until: Record<Point, string> = {
  noticed: "noticing", declared: "declaring", acknowledged: "acknowledging", told: "the first message or status report", resolved: "resolving", closed: "closing",
  signed: "handing in the review",
};
const counted_in: Record<CountedIn, string> = {
  elapsed: "in elapsed time, nights and holidays included", without_waiting: "in elapsed time, less the waits for the client or a third party", business_days: "in business days",
};
const not_yet: Record<Point, string> = {
  noticed: "not yet noticed", declared: "not yet declared", acknowledged: "not yet acknowledged", told: "no message sent", resolved: "not yet resolved", closed: "not yet closed",
  signed: "review not yet handed in",
};

const spreads: Record<SpreadCode, string> = {
  acknowledge: "Acknowledge (MTTA)", resolve: "Resolve (MTTR)", resolve_without_waiting: "Resolve, without waits", first_message: "First message", lesson: "Published lesson",
};

export const numbers: typeof fr.numbers = {
  period: {
    label: "Period", presets: { last_year: "Last 12 months", this_year: "This year", year_before: "Last year", all: "Everything", own: "Other dates" },
    from: "From", to: "To", told: { incidents: (first, last) => `Incidents noticed from ${first} to ${last}, both days included.`, exercises: (first, last) => `Exercises begun from ${first} to ${last}, both days included.` },
  },
  filter: {
    label: "What is counted", category: "Type", class: "Class", priority: "Priority", service_level: "Service level",
    all: { category: "All types", class: "All classes", priority: "All priorities", service_level: "All service levels" }, clear: "Clear the filters",
  },
  natures: { label: "Incidents or exercises", incidents: "Incidents", exercises: "Exercises" },
  apart: { incidents: "Exercises are counted by themselves.", exercises: "These figures are those of exercises alone: no real incident is among them." },
  filtered_out: (n) => `${count(n, "other is", "others are")} left out by the filters.`,
  figures: "Key figures", none: "no figure",
  counted: {
    incidents: { label: "Incidents", of: (n, all) => `${n} of ${count(all, "incident", "incidents")}`, how: "Of every class, by the day they were noticed.", beside: (open) => (open === 0 ? "all are closed" : count(open, "is not closed", "are not closed")) },
    exercises: { label: "Exercises", of: (n, all) => `${n} of ${count(all, "exercise", "exercises")}`, how: "By the day they began.", beside: (open) => (open === 0 ? "all are closed" : count(open, "is not closed", "are not closed")) },
  },
  spreads, mean: (time) => `${time} on average`,
  median: (time) => `median ${time}`,
  days: (n) => count(n, "business day", "business days"),
  how: (start: Point, end: Point, time: CountedIn) => `Mean from ${from[start]} to ${until[end]}, ${counted_in[time]}.`,
  left_out: (end: Point, reason: LeftOutReason, n) => `${n} left out: ${reason === "not_yet" ? not_yet[end] : "its end is noted before its beginning"}.`,
  promises: {
    label: "Promises kept", how: "Acknowledge, first response and resolve (without waits), each on the calendar of its promised time. The next update is not counted.",
  },
  rto: { label: "RTOs kept", how: "Essential activities that were hit and came back in time, in elapsed time since they stopped, else since noticing." },
  reviews: (met, decided) => `Handed in within the promised days: ${met} of ${count(decided, "review", "reviews")} handed in or overdue.`,
  kept: (met, decided) => `${met} of ${decided}`, kept_none: "no due time has passed",
  outside: (running, dropped, left) => [running > 0 && `${running} running`, dropped > 0 && `${dropped} not applicable`, left > 0 && `${left} without a promised or a real time`].filter(Boolean).join(", "),
  outside_of: (parts) => `Not in the share: ${parts}.`,
  share: (n) => `${n}%`,
  actions: {
    label: "Open actions", beside: (overdue, nature) => `${overdue === 0 ? "none overdue" : `${overdue} overdue`}, ${nature === "incidents" ? "exercises not counted" : "those of exercises"}`,
    how: (opened, done, dropped) => `Today, whatever the filters. In the period: ${opened} decided, ${done} done, ${dropped} dropped.`,
  },
  charts: { months: "By month and class", resolve: "Time to resolve, by month", types: "By type", promises: "Promises of service", rto: "RTO by activity", judged: "By class and priority" },
  table: "The table", table_of: (chart) => `Table: ${chart}`,
  columns: {
    month: "Month", all: "All", counted: "Counted", median: "Median", mean: "Mean", category: "Type", class: "Class", priority: "Priority", count: "Count", activity: "Activity",
    promise: "Promise", share: "Share kept", met: "Kept", met_late: "Kept late", late: "Overdue", running: "Running", outside: "Not in the share",
  },
  groups: { clocks: "By promise", priorities: "By priority", service_levels: "By service level" },
  clocks: { acknowledge: "acknowledge", respond: "first response", resolve: "resolve" },
  without: "not filled in",
  export: {
    button: "Export…", title: "Export the figures", explain: "The figures shown, with the period, the filters and how they are counted; exercises by themselves. The file is not encrypted.",
    xlsx: "Excel workbook (.xlsx)", csv: "CSV table (.csv)", name: "figures", done: (path) => `Figures written to ${path}`,
  },
  print: { button: "Print…", title: "Print the figures", explain: "The figures of the period, each chart with its table. Exercises are by themselves.", unfiltered: "The paper counts the whole period: the filters are not applied to it." },
  empty: {
    incidents: "No incident in this period", exercises: "No exercise in this period", filtered: "Nothing passes the filters",
    none: "Figures come from the register: every incident declared here, even a small one, counts as soon as it is dated.",
    none_exercises: "An exercise played in the mallette gives the same figures as an incident, counted by themselves.",
    elsewhere: (n) => `The register holds ${n} outside this period.`, filtered_hint: (n) => `${n} in the period, none matches the filters.`,
    show_all: "Show the whole register", declare: "Declare an incident", exercise: "See the exercises",
  },
};
