import { at } from "../at";
import { counter } from "../count";
import type * as fr from "../fr/cell";

const count = counter("en");
const on = at("at", "on");

export const cell: typeof fr.cell = {
  criteria: {
    title: "Activation criteria", explain: "One that is met is enough to call the cell together. In doubt, call it.", none: "The plan has no activation criterion.",
    met: (n) => (n === 0 ? "none met" : count(n, "met", "met")), since: (time, by) => `met ${on(time)}, ${by}`,
    propose: "A criterion is met: this is a crisis.", propose_hint: "Qualify it as one, then ask for the cell, or open it at once.",
    qualify: "Qualify as a crisis", qualified: "The incident is qualified as a crisis.", already: "Qualified as a crisis.", reason: (criteria) => `Activation criterion met: ${criteria}`,
    first: "Qualify the incident first, under Conduct: impact and urgency are missing.",
  },
  state: { none: "not asked for", requested: "asked for", open: "open", closed: "closed" },
  title: "Crisis cell", requested_at: (time) => `Asked for ${on(time)}.`, opened_at: (time, by) => `Opened ${on(time)} by ${by}.`,
  closed_at: (time, by) => `Closed ${on(time)}, with the agreement of ${by}.`,
  request: "Ask for the cell", requested: "The cell is asked for.", to_open: "It is not open yet.",
  opening: {
    title: "Open the cell", owner: "Who owns the crisis", owner_hint: "The delivery manager if the provider opens the crisis, the client otherwise.",
    owners: { provider: "the provider", client: "the client" }, bridge: "Call bridge", bridge_hint: "Number, code, link, room: what one needs to come in.",
    minutes: "A status report every", minutes_wrong: "A duration is needed, such as 60 min. The cell is not open.", open: "Open the cell", opened: "The cell is open, its seats wait for their members.",
  },
  owned: (owner) => `Owned by ${owner}`, every: (length) => `a report every ${length}`,
  bridge: { none: "No bridge is given.", edit: "Change the bridge", save: "Save", saved: "The bridge is changed." },
  seats: {
    title: "Seats", present: (n, of) => `${n} of ${of} present`, expected: "expected", never: "did not come", came_at: (time) => `came ${on(time)}`, came: (n, of) => `${n} of ${of} came`, here: (time) => `present since ${time}`, left: (time) => `left ${on(time)}`,
    arrive: "Arrived", leave: "Left", arrive_of: (name) => `Arrived: ${name}`, leave_of: (name) => `Left: ${name}`,
    sides: { provider: "provider", client: "client" }, nobody: "nobody is assigned", seat: "Seat", who: "Who", state: "Presence", invite: "Bring somebody in",
    invite_title: "Bring somebody into the cell", name: "Who", function: "What for", side: "On which side", which: "Seat", guest: "invited, without a seat", seated: (name) => `${name} is in the cell.`, needs_name: "A name is needed. Nobody came in.",
    take: "Fill this seat", take_of: (seat) => `Fill this seat: ${seat}`,
  },
  drp: {
    title: "Decision on the DRP", due: (time, left) => `To be decided by ${time} (${left}).`, overdue: (time, late) => `Was to be decided ${on(time)}: overdue by ${late}.`, open_first: "The cell decides: open it first.",
    ask: "Is the recovery plan to be activated?", yes: "Yes, activate the DRP", no: "No, without the DRP", why: "Why", decided: { yes: "DRP activated", no: "DRP not activated" }, at: (time) => `decided ${on(time)}`,
    never: "The cell closed without deciding on it.", again: "Decide anew", noted: { yes: "Noted: the DRP is activated.", no: "Noted: the DRP is not activated." }, effect: "Activated by T0 + 1 h 30, it gives the service back at T0 + 3 h 30.",
  },
  plans: {
    title: "Plans in force", on: (time, by) => `in force since ${time}, ${by}`, off: (time, by) => `${on(time)}, ${by}`, in_force: "in force", not: "not activated", over: "deactivated",
    activate: "Activate", stop: "Deactivate", activate_of: (plan) => `Activate: ${plan}`, stop_of: (plan) => `Deactivate: ${plan}`, activated: (plan) => `${plan}: in force.`, stopped: (plan) => `${plan}: deactivated.`,
    copy: "Open the copy", copy_of: (title) => `Open the copy kept offline: ${title}`, no_copy: "without an offline copy", no_document: "no document of this plan", why: "Why",
  },
  chronogram: {
    title: "Chronogram", reached: (n, of) => `${n} of ${of} reached`, next: (title, time) => `next: ${title}, ${time}`, now: "now",
    alt: (reached, of, late, next) => `Chronogram: ${count(reached, "milestone", "milestones")} of ${of} reached, ${late} overdue${next ? `; ${next}` : ""}.`,
    planned: "Planned", actual: "Actual", milestone: "Milestone", gap: "Gap", table: "The chronogram as a table", none: "The plan has no milestone, or the time T0 is missing.", not_p1: "It runs for a P1 or a crisis: qualify the incident as one, or ask for the cell.",
    late: (length) => `+ ${length}`, early: (length) => `− ${length}`, in_time: "in time", states: { done: "reached", done_late: "reached late", late: "overdue", next: "next", ahead: "to come", off: "does not apply" },
    repeat: (n) => `(${n})`, tick: "Reached", untick: "Not reached", tick_of: (title) => `Reached: ${title}`, untick_of: (title) => `Not reached: ${title}`,
    lanes: { planned: "planned", actual: "actual", gap: "gap" }, repeats: (length) => `then every ${length}`,
  },
  raci: { title: "Who decides what (RACI)", none: "The plan has no RACI grid.", undecided: "to be decided", what: "Activity" },
  handover: {
    title: "Handover", start: "Hand over", none: "No handover so far.", n: (n) => count(n, "handover", "handovers"), from: "Who leaves", to: "Who takes over", sheet: "Handover sheet",
    sheet_hint: "Made from the open actions, the decisions, the last message and the clocks. Correct it.", note: "What the one who leaves adds", done: "Hand over", noted: (to) => `${to} takes over.`,
    needs_to: "Say who takes over. Nothing was noted.", line: (from, to) => `${from} → ${to}`, read: "Read the sheet",
  },
  closing: {
    title: "Close the cell", explain: "It closes with the agreement of the BCP or CMP manager. Then send the closing notice to the members and the operational managers.",
    agreed: "Who agreed", needs: "The name of who agreed is needed. The cell stays open.", close: "Close the cell", closed: "The cell is closed. The closing notice is left, under Messages.", choose: (name, role) => `${name}, ${role}`,
  },
};
