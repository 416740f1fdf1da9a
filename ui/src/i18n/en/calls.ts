import { at } from "../at";
import { counter } from "../count";
import type * as fr from "../fr/calls";

const count = counter("en");
const on = at("at", "on");

export const calls: typeof fr.calls = {
  now: "Call now", closed: "The incident is closed: there is nobody left to call.", closed_hint: "The calls that were made stay noted below.",
  why: {
    escalation_ho: "P1 or crisis in business hours: the managerial escalation, level by level.",
    on_call_hno: "P1 or crisis out of hours: the technical on-call, then the managers on call and the client.",
    minor: "Less than a P1: the helpdesk, then the response team. Nobody on call is woken.",
  },
  hours: { business: "business hours", out: "out of hours" },
  level: (n) => `Level ${n}`, flow: (n) => `Flow ${n}`, desk: (n) => `Desk ${n}`, on_call: "On call",
  outcomes: { reached: "Reached", no_answer: "No answer", message_left: "Message left", acknowledged: "Takes charge" },
  said: { reached: "reached", no_answer: "no answer", message_left: "message left", acknowledged: "takes charge" },
  outcome_of: (outcome, name) => `${outcome}: ${name}`,
  noted: (name, outcome) => `Noted: ${name}, ${outcome}.`,
  note: "What was said", dial: "Dial this one", dial_of: (number) => `Dial this one: ${number}`, other_numbers: "Other numbers",
  no_number: "no number that works", by_mail: "By e-mail only", until: (when) => `on call until ${when}`,
  all_answered: "Every level has answered.", all_answered_hint: "There is nobody else to call for now. A call besides the cascade can be noted too.",
  all_tried: "Everybody was tried, and not every level answered.", all_tried_hint: "Call again from the cascade below: the levels without an answer are marked.",
  nobody_next: "Nobody to call in the plan.", nobody_next_hint: "The levels below name nobody. Note the calls you make, and assign somebody.",
  cascade: "The whole cascade", steps: (n) => count(n, "level", "levels"),
  origins: { desk: "Helpdesk", on_call: "On call", escalation: "Escalation", flow: "Notification flows" },
  answered: "answered", exhausted: "all tried, no answer", current: "under way", choice: "one is enough", unreachable: "cannot be reached",
  gap: "nobody is assigned", assign: "Assign somebody", assign_of: (step) => `Assign somebody: ${step}`,
  attempt: (outcome, time, by) => (by ? `${outcome} ${on(time)}, by ${by}` : `${outcome} ${on(time)}`),
  mark: "Note a call", mark_of: (name) => `Note a call: ${name}`,
  channels: {
    title: "Channels", down: "down", up: "works", since: (when) => `since ${when}`,
    break: "Note as down", mend: "Note as back", break_of: (name) => `Note as down: ${name}`, mend_of: (name) => `Note as back: ${name}`,
    none: "The plan names no channel.",
    email: "E-mail is down: under Messages, each text becomes a script to read on the telephone, or an SMS.",
    phone: "The fixed telephone is down: the cascade dials mobiles and the other channels of a person.",
    sms: "The mobile network is down: the cascade dials fixed lines and the other channels of a person.",
    phone_and_sms: "Fixed lines and mobiles are down: what is left are the other channels of the directory, satellite or radio, and going there.",
    other: (name) => `${name} is down: use another channel for the templates.`,
    mail_only: "To be reached in another way", mail_only_hint: "For them the plan has an address only, and e-mail is down.",
    in_cascade: "in the cascade", in_cell: "in the cell", number_of: (name) => `Look for a number: ${name}`, number: "Look for a number",
  },
  duty: {
    title: "On call now", until: (when) => `until ${when}`, backup: (name) => `Else: ${name}`, next: (name) => `Next shift: ${name}`,
    nobody: "nobody at the moment", fill: "Fill in the shifts", fill_of: (rotation) => `Fill in the shifts: ${rotation}`, none: "No on-call rotation in the plan.",
  },
  free: {
    button: "A call besides the cascade", title: "Note a call besides the cascade", who: "Who", who_hint: "A person of the plan, or another name.", number: "Number",
    outcome: "Outcome", needs_name: "A name is needed. Nothing was noted.", save: "Note the call",
  },
};
