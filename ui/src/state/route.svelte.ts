// Which screen is shown, and which row it should bring into sight.

import type { PlanKind } from "../backend/types";

export type ViewName = "situation" | "directory" | "plan" | "documents" | "incidents" | "exercises" | "improvements" | "print" | "settings";

/** Which screen shows the records of a kind. */
const VIEW_OF: Record<Target["kind"], ViewName> = {
  organisation: "settings", holiday: "settings",
  company: "directory", person: "directory", channel: "directory", team: "directory", role: "directory", assignment: "directory",
  rotation: "directory", shift: "directory",
  document: "documents",
  activity: "plan", chapter: "plan", section: "plan", link: "plan", arrow: "plan", flow: "plan", term: "plan", class: "plan",
  class_step: "plan", priority_rule: "plan", scale_mapping: "plan", delay: "plan", procedure_action: "plan",
  activation_criterion: "plan", escalation_step: "plan", seat: "plan", milestone: "plan", raci_column: "plan", raci_row: "plan",
  raci_cell: "plan", recovery_actor: "plan", recovery_phase: "plan", recovery_task: "plan", tool: "plan", measure: "plan",
  template: "plan", plan_version: "plan", logo: "settings", paper_copy: "print",
  duty: "plan", scenario: "exercises", inject: "exercises", incident: "incidents",
  review_question: "incidents", action: "improvements", problem: "improvements", walk: "improvements",
};

/** A row a screen was opened for: a search result, a finding. */
export type Target = { kind: PlanKind | "incident" | "action" | "problem" | "walk"; id: string | null; section?: string | null };

class RouteState {
  view = $state<ViewName>("situation");
  /** The screen that shows the row opens its tab or chapter, and calls `reached` once it stands on the screen. */
  target = $state.raw<Target | null>(null);

  go(view: ViewName, target: Target | null = null): void {
    this.view = view;
    this.target = target;
  }

  /** Goes to the screen that shows this row. */
  lead(target: Target): void {
    this.go(VIEW_OF[target.kind], target);
  }

  reached(): void {
    this.target = null;
  }
}

export const route = new RouteState();

/** Brings the element with `data-row="ID"` into sight and focuses it. Says whether there was one. */
export function reveal(id: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  if (!element) return false;
  element.scrollIntoView?.({ block: "center" });
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.dataset.found = "";
  element.addEventListener("blur", () => delete element.dataset.found, { once: true });
  return true;
}
