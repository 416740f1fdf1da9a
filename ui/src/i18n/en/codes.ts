import type { codes as fr } from "../fr/codes";

export const codes: typeof fr = {
  category: {
    supplier: "supplier", client: "client", partner: "partner", authority: "authority", insurer: "insurer", other: "other",
  },
  rotation: { technical: "technical", managerial: "managerial", client: "client" },
  criterion: { major: "major incident", outage: "outage", other: "other" },
  hours: { business: "business hours", out_of_hours: "out of hours" },
  phase: { work: "work", pause: "pause", night: "end of the day" },
  measure: { measure: "measure", practice: "good practice" },
  audience: { internal: "internal", external: "external" },
  clock: { acknowledge: "acknowledge", resolve: "resolve", respond: "first response", update: "next update" },
  unit: { minute: "minutes", hour: "hours", day: "days", month: "months", progress: "as the work progresses" },
  calendar: { elapsed: "elapsed time", business: "business days and hours" },
  procedure: {
    major_follow_up: "follow-up of a major incident", treatment: "treatment of the incident", deactivation: "deactivation",
  },
  link_end: {
    risk: "Risk management", bcp: "Business continuity", incident: "Incident management", suppliers: "Suppliers", clients: "Clients",
  },
  plan: { irp: "incident plan (IRP)", cmp: "crisis plan (CMP)", bcp: "continuity plan (BCP)", drp: "recovery plan (DRP)" },
  raci: { R: "responsible", A: "accountable", C: "consulted", I: "informed" },
  language: { fr: "French", en: "English" },
  country: { fr: "France", be: "Belgium" },
  list: {
    impact: "impact", urgency: "urgency", priority: "priority", service_level: "service level", gravity: "severity",
    report_impact: "impact in the status report", report_type: "type of the status report", report_status: "status of the status report",
    incident_type: "type of incident", state: "state of the incident", source: "source of the report", channel: "channel", audience: "audience",
  },
  nature: { corrective: "corrective", preventive: "preventive" },
  theme: {
    risk_analysis: "risk analysis and treatment", contract: "contracts", bcp: "continuity plan (BCP)", plan: "incident plan", system: "information system", training: "training",
  },
  step: { plan: "Plan", do: "Do", check: "Check", act: "Act" },
  origin: { review: "review", exercise: "exercise", readiness: "readiness", walk: "yearly review", problem: "problem", other: "other" },
  outcome: { done: "done", dropped: "dropped" },
  problem_state: { open: "open", known: "cause known", closed: "closed" },
  rank: (rank) => (rank <= 1 ? "principal" : rank === 2 ? "deputy" : `deputy ${rank - 1}`),
  weekday: { "1": "Monday", "2": "Tuesday", "3": "Wednesday", "4": "Thursday", "5": "Friday", "6": "Saturday", "7": "Sunday" },
};
