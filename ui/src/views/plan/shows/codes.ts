// The codes of what a section can show, and which of them shows a record.

import type { PlanKind, Records } from "../../../backend/types";
import { plan } from "../../../state/plan.svelte";

/** The same list as SHOWS in core's model/chapter.rs. */
export const SHOWS = [
  "links", "flows", "teams", "stages", "flowchart_incident", "flowchart_major", "flowchart_crisis", "classes", "major_follow_up", "treatment", "deactivation", "register", "priority_matrix",
  "resolve_delays", "acknowledge_delays", "gravities", "report_terms", "scale_mappings", "duties", "criteria", "escalation", "seats", "milestones",
  "raci", "templates", "run_sheet", "activities", "rotations", "measures", "tools", "annexes",
] as const;

export type ShowCode = (typeof SHOWS)[number];

export const isShow = (code: string): code is ShowCode => (SHOWS as readonly string[]).includes(code);

const BY_KIND: Partial<Record<PlanKind, ShowCode>> = {
  link: "links", arrow: "links", flow: "flows", team: "teams", role: "teams", class: "classes", class_step: "classes",
  priority_rule: "priority_matrix", scale_mapping: "scale_mappings", activation_criterion: "criteria", escalation_step: "escalation",
  seat: "seats", milestone: "milestones", raci_column: "raci", raci_row: "raci", raci_cell: "raci", template: "templates",
  recovery_actor: "run_sheet", recovery_phase: "run_sheet", recovery_task: "run_sheet", activity: "activities", rotation: "rotations",
  shift: "rotations", measure: "measures", tool: "tools", document: "annexes", company: "annexes", person: "annexes", channel: "annexes",
  assignment: "teams", duty: "duties",
};
const BY_LIST: Record<string, ShowCode> = {
  impact: "priority_matrix", urgency: "priority_matrix", priority: "priority_matrix", service_level: "resolve_delays", gravity: "gravities",
};
const BY_CLOCK: Record<string, ShowCode> = { acknowledge: "acknowledge_delays", resolve: "resolve_delays", respond: "gravities", update: "gravities" };

/** What shows the records of a kind; where the kind is spread over several, the record decides. */
export function showOf(kind: PlanKind, row: string | null): ShowCode | undefined {
  const field = (name: string) => String((plan.find(kind, row) as Record<string, unknown> | undefined)?.[name] ?? "");
  if (kind === "term") return BY_LIST[field("list")] ?? "report_terms";
  if (kind === "delay") return BY_CLOCK[field("clock")] ?? "resolve_delays";
  if (kind === "procedure_action") return isShow(field("procedure")) ? (field("procedure") as ShowCode) : "treatment";
  return BY_KIND[kind];
}

/** The section and chapter where a record stands, as far as the plan shows it at all. */
export function placeOf(kind: PlanKind, row: string | null): { chapter: string; section: string | null } | null {
  if (kind === "chapter") return row && plan.find("chapter", row) ? { chapter: row, section: null } : null;
  const code = showOf(kind, row);
  const section = kind === "section" ? plan.find("section", row) : plan.now.sections.find((each) => each.shows !== "" && each.shows === code);
  return section ? { chapter: section.chapter, section: section.id } : null;
}

/** Words of one list of the plan as options. */
export const termOptions = (list: string): { value: string; label: string }[] => terms(list).map(({ code, name }) => ({ value: code, label: name }));

/** The words of one list, in their order. */
export const terms = (list: string): Records["term"][] => plan.now.terms.filter((term) => term.list === list).sort((a, b) => a.position - b.position);

/** Options from a table of words of the interface. */
export const wordOptions = (words: Record<string, string>): { value: string; label: string }[] => Object.entries(words).map(([value, label]) => ({ value, label }));
