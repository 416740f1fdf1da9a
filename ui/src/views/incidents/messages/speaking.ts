// Who may speak, from what the incident touches (CO4).

import type { IncidentView } from "../../../backend/types";

export type Rule = "essential" | "cell" | "p1" | "minor" | "inside";

/** The rule that holds for an audience, and the code of the role it names. */
export function speaker(view: IncidentView, audience: string): { rule: Rule; role: string } {
  const { activities, crises, qualifications } = view.dossier;
  const judged = qualifications.at(-1);
  const crisis = crises.at(-1);
  const cellOpen = crisis?.opened_at != null && crisis.closed_at === null;
  const hit = activities.filter((activity) => activity.standing === "affected").length > 0 || judged?.essential === true;
  if (audience === "external" && hit) return { rule: "essential", role: "bcp_manager" };
  if (cellOpen) return { rule: "cell", role: "communication_lead" };
  if (audience !== "external") return { rule: "inside", role: "irp_manager" };
  return { rule: judged?.priority === "p1" ? "p1" : "minor", role: "irp_manager" };
}
