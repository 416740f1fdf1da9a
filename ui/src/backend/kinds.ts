// What the window must know of every kind of record of the plan: its list in the plan, and what each field holds.
// The type at the end makes this table agree with the records, kind by kind and field by field.

import type { Kind, LiveKind, LiveRecords, OfPlan, Plan, PlanKind, Records } from "./types";

export type FieldType = "line" | "text" | "code" | "flag" | "number" | "position" | "date" | "instant" | "ref" | "owner";

type Fields<K extends LiveKind> = { [F in Exclude<keyof LiveRecords[K], "id" | "retired">]: FieldType };
type KindTable = { [K in PlanKind]: { list: keyof Plan; fields: Fields<K> } };

export const KINDS: KindTable = {
  organisation: {
    list: "organisations",
    fields: { name: "line", plan_title: "line", address: "text", country: "code", language: "code", time_zone: "line", confidentiality: "line", confidential_to: "line", business_opens: "number", business_closes: "number", business_days: "code", review_months: "number", reviewed_on: "date", tested_on: "date", verify_months: "number" },
  },
  holiday: {
    list: "holidays",
    fields: { day: "date", name: "line", working: "flag" },
  },
  company: {
    list: "companies",
    fields: { name: "line", category: "code", contract_reference: "line", phone: "line", email: "line", hours: "line", address: "text", notes: "text" },
  },
  person: {
    list: "people",
    fields: { first_name: "line", last_name: "line", job: "line", company: "ref", email: "line", phone: "line", mobile: "line", hours: "line", notes: "text", site: "line", verified_on: "date", verified_by: "line" },
  },
  channel: {
    list: "channels",
    fields: { person: "owner", label: "line", value: "line", position: "position" },
  },
  team: {
    list: "teams",
    fields: { code: "code", name: "line", mission: "text", position: "position" },
  },
  role: {
    list: "roles",
    fields: { code: "code", name: "line", aliases: "line", team: "ref", company: "ref", contract_reference: "line", mission: "text", duties: "text", decides: "text", position: "position" },
  },
  assignment: {
    list: "assignments",
    fields: { role: "owner", person: "owner", rank: "number" },
  },
  activity: {
    list: "activities",
    fields: { name: "line", service: "line", rto_minutes: "number", rpo_minutes: "number", owner: "ref", notes: "text", position: "position" },
  },
  document: {
    list: "documents",
    fields: { code: "code", reference: "line", title: "line", owner: "line", version: "line", review_on: "date", link: "line", notes: "text", copy_blob: "code", copy_name: "line", copy_media: "code", copy_bytes: "number", copy_sha256: "code", copied_at: "instant", position: "position" },
  },
  rotation: {
    list: "rotations",
    fields: { name: "line", category: "code", notes: "text", position: "position" },
  },
  shift: {
    list: "shifts",
    fields: { rotation: "owner", starts_at: "instant", ends_at: "instant", person: "ref", backup: "ref" },
  },
  chapter: {
    list: "chapters",
    fields: { code: "code", title: "line", position: "position" },
  },
  section: {
    list: "sections",
    fields: { chapter: "owner", code: "code", title: "line", body: "text", shows: "code", position: "position" },
  },
  link: {
    list: "links",
    fields: { letter: "code", text: "text", position: "position" },
  },
  arrow: {
    list: "arrows",
    fields: { link: "owner", from_end: "code", to_end: "code", position: "position" },
  },
  flow: {
    list: "flows",
    fields: { number: "number", from_plan: "code", to_plan: "code", both_ways: "flag", text: "text", position: "position" },
  },
  term: {
    list: "terms",
    fields: { list: "code", code: "code", name: "line", description: "text", position: "position" },
  },
  class: {
    list: "classes",
    fields: { code: "code", name: "line", description: "text", criteria: "text", escalation: "text", position: "position" },
  },
  class_step: {
    list: "class_steps",
    fields: { class: "owner", text: "text", position: "position" },
  },
  priority_rule: {
    list: "priority_rules",
    fields: { impact: "code", urgency: "code", priority: "code" },
  },
  scale_mapping: {
    list: "scale_mappings",
    fields: { condition: "text", priority: "code", gravity: "code", report_impact: "code", class: "code", position: "position" },
  },
  delay: {
    list: "delays",
    fields: { clock: "code", scale: "code", level: "code", amount: "number", unit: "code", calendar: "code" },
  },
  procedure_action: {
    list: "procedure_actions",
    fields: { procedure: "code", action: "text", function: "line", document: "ref", documents: "line", position: "position" },
  },
  activation_criterion: {
    list: "activation_criteria",
    fields: { category: "code", text: "text", position: "position" },
  },
  escalation_step: {
    list: "escalation_steps",
    fields: { hours: "code", level: "number", provider: "line", client: "line", provider_role: "ref", client_role: "ref", rotation: "code", text: "text", position: "position" },
  },
  seat: {
    list: "seats",
    fields: { name: "line", permanent: "flag", condition: "line", provider: "line", client: "line", provider_role: "ref", client_role: "ref", mission: "text", position: "position" },
  },
  milestone: {
    list: "milestones",
    fields: { code: "code", offset_minutes: "number", title: "line", detail: "text", repeat_minutes: "number", condition: "line", position: "position" },
  },
  raci_column: {
    list: "raci_columns",
    fields: { name: "line", position: "position" },
  },
  raci_row: {
    list: "raci_rows",
    fields: { name: "line", position: "position" },
  },
  raci_cell: {
    list: "raci_cells",
    fields: { row: "owner", column: "owner", letters: "code" },
  },
  recovery_actor: {
    list: "recovery_actors",
    fields: { name: "line", position: "position" },
  },
  recovery_phase: {
    list: "recovery_phases",
    fields: { category: "code", name: "line", shortest_minutes: "number", longest_minutes: "number", position: "position" },
  },
  recovery_task: {
    list: "recovery_tasks",
    fields: { phase: "owner", actor: "owner", text: "text", waits: "flag", position: "position" },
  },
  tool: {
    list: "tools",
    fields: { name: "line", description: "text", functions: "text", flexibility: "text", cost: "line", replacement: "text", in_use: "flag", position: "position" },
  },
  measure: {
    list: "measures",
    fields: { category: "code", text: "line", owner: "line", due_on: "date", done_on: "date", position: "position" },
  },
  template: {
    list: "templates",
    fields: { code: "code", audience: "code", moment: "line", channel: "code", subject: "line", body: "text", position: "position" },
  },
  plan_version: {
    list: "versions",
    fields: { number: "line", published_at: "instant", approver: "line", note: "text" },
  },
  logo: {
    list: "logos",
    fields: { blob: "code", name: "line", media: "code" },
  },
  paper_copy: {
    list: "copies",
    fields: {
      number: "number", document: "code", holder: "line", place: "line", language: "code", paper: "code", large: "flag", duplex: "flag",
      version: "line", as_of: "instant", printed_at: "instant", fingerprint: "code", sheets: "text", handed_over_on: "date", destroyed_on: "date", notes: "text",
    },
  },
  duty: {
    list: "duties",
    fields: { code: "code", name: "line", authority: "line", text: "text", role: "ref", amount: "number", unit: "code", calendar: "code", after: "ref", position: "position" },
  },
  scenario: {
    list: "scenarios",
    fields: {
      code: "code", name: "line", goals: "text", preparation: "text", title: "line", description: "text", category: "code", source: "code",
      application: "line", channels_down: "line", duration_minutes: "number", position: "position",
    },
  },
  inject: {
    list: "injects",
    fields: { scenario: "owner", minute: "number", title: "line", sender: "line", recipient: "line", text: "text", expected: "text", position: "position" },
  },
  review_question: {
    list: "review_questions",
    fields: { block: "code", label: "line", position: "position" },
  },
};

/** Every kind of the plan; a kind comes after those its records refer to. */
export const ALL_KINDS = Object.keys(KINDS) as PlanKind[];

/** Whether something speaks of the plan; the other kinds are those of incidents and of what comes after them. */
export const isOfPlan = <T extends { kind: Kind }>(each: T): each is OfPlan<T> => each.kind in KINDS;

/** What the fields hold that are edited in an incident, and after it. */
export const FIELDS_BESIDE_THE_PLAN: { [K in Exclude<LiveKind, PlanKind>]: Fields<K> } = {
  incident: {
    number: "code", exercise: "flag", scenario: "ref", speed: "number", title: "line", category: "code", source: "code", noticed_at: "instant", declared_at: "instant",
    declared_by: "line", reported_by: "line", application: "line", symptoms: "text", description: "text", actions_before: "text", reproduction: "text", environment: "line",
    address: "line", account: "line", effect: "text", team: "ref", resolution: "text", instructions: "text", problem_proposed: "flag",
  },
  review_answer: { incident: "owner", question: "code", block: "code", label: "line", text: "text", choice: "code", not_applicable: "flag", position: "position" },
  involved: { incident: "owner", list: "code", person: "ref", place: "line", name: "line", email: "line", phone: "line", job: "line", notes: "text", position: "position" },
  timeline_line: { incident: "owner", line: "owner" },
  why: { incident: "owner", parent: "ref", text: "text", root: "flag", position: "position" },
  problem: {
    number: "code", title: "line", description: "text", root_cause: "text", workaround: "text", state: "code", owner: "line", opened_at: "instant", opened_by: "line", closed_at: "instant",
  },
  problem_incident: { problem: "owner", incident: "owner" },
  action: {
    number: "code", title: "line", detail: "text", nature: "code", theme: "code", step: "code", owner: "line", due_on: "date", proof: "text", created_at: "instant", created_by: "line",
    origin: "code", incident: "ref", problem: "ref", finding: "code", about_kind: "code", about_row: "code", about_field: "code", closed_at: "instant", closed_by: "line", outcome: "code",
    version: "ref", position: "position",
  },
  walk: { begun_at: "instant", begun_by: "line", finished_at: "instant", finished_by: "line", note: "text" },
};

/** What a field holds. Every kind has the flag `retired`. */
export function fieldType(kind: LiveKind, field: string): FieldType | undefined {
  if (field === "retired") return "flag";
  const place = { kind };
  const fields: object = isOfPlan(place) ? KINDS[place.kind].fields : FIELDS_BESIDE_THE_PLAN[kind as Exclude<LiveKind, PlanKind>];
  return (fields as Record<string, FieldType>)[field];
}

const BLANK: Record<FieldType, string | number | boolean | null> = {
  line: "", text: "", code: "", flag: false, number: null, position: 0, date: null, instant: null, ref: null, owner: "",
};

/** A record with nothing in it but its id and the fields given, as the backend makes one. */
export function blank<K extends PlanKind>(kind: K, id: string, fields: Record<string, unknown> = {}): Records[K] {
  const empty = Object.fromEntries(Object.entries(KINDS[kind].fields).map(([name, type]) => [name, BLANK[type as FieldType]]));
  return { ...empty, ...fields, id, retired: false } as unknown as Records[K];
}

/** A plan without any record. */
export function emptyPlan(): Plan {
  return Object.fromEntries(ALL_KINDS.map((kind) => [KINDS[kind].list, []])) as unknown as Plan;
}
