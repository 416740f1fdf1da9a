// The starter plan in French, so that screens and tests of the plan have real content. Made from core's starter files.

import { blank, emptyPlan, KINDS } from "../kinds";
import type { Plan, PlanKind } from "../types";
import { ORGANISATION, samplePlan } from "./content";
import records from "./starter.json";

/** Who holds which role in it: two people each, so that the others stand out as gaps. */
const HOLDERS: Record<string, string[]> = { irp_manager: ["claire", "paul"], cmp_manager: ["marc", "sofia"], bcp_manager: ["sofia", "marc"], drp_manager: ["yann", "ines"], helpdesk_manager: ["ines"] };

/** The starter plan of an organisation that has named its first people and published one version; the key of a record is its id. */
export function starterPlan(): Plan {
  const plan = emptyPlan();
  for (const [kind, rows] of Object.entries(records) as unknown as [PlanKind, Record<string, Record<string, unknown>>][]) {
    const list = plan[KINDS[kind].list] as unknown as object[];
    for (const [id, fields] of Object.entries(rows)) {
      const position = "position" in KINDS[kind].fields ? { position: list.length + 1 } : {};
      list.push(blank(kind, id, { ...position, ...fields }));
    }
  }
  plan.organisations = [{ ...plan.organisations[0]!, ...ORGANISATION }];
  plan.versions = [blank("plan_version", "version.1_0", { number: "1.0", published_at: "2026-10-02T08:00:00Z", approver: "Marc Delaunay", note: "Première version." })];
  plan.people = samplePlan().people;
  for (const [role, people] of Object.entries(HOLDERS))
    plan.assignments.push(...people.map((person, index) => blank("assignment", `${role}.${person}`, { role, person, rank: index + 1 })));
  const rotation = plan.rotations[0]?.id ?? "";
  plan.shifts = [blank("shift", "shift.now", { rotation, starts_at: "2026-11-16T07:00:00Z", ends_at: "2026-11-23T07:00:00Z", person: "yann", backup: "ines" })];
  return plan;
}
