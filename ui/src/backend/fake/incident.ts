// An incident in its course, for the tests and for opening the interface in a plain browser. What is done in it is
// noted; the rules that follow from it are the backend's and are not made again here.

import type { AlertImport, AlertPreview, Declaration, Deed, Filled, Incident, IncidentClock, IncidentView, LogCheck, LogLine, LogPage, LogQuery, Logged, Prefilled, RegisterLine, Scales, Similar, Value } from "../types";
import { cascadeOf, chronogramOf } from "./course";

/** The incident began here: forty minutes before the fake's clock. */
export const BEGAN = "2026-11-20T09:12:00Z";
const NOW = "2026-11-20T09:52:00Z";

const BLANK: Incident = {
  id: "", number: "", exercise: false, scenario: null, speed: null, title: "", category: "", source: "", noticed_at: null, declared_at: null, declared_by: "",
  reported_by: "", application: "", symptoms: "", description: "", actions_before: "", reproduction: "", environment: "", address: "", account: "", effect: "",
  team: null, resolution: "", instructions: "", problem_proposed: false, retired: false,
};

export const INCIDENT: Incident = {
  ...BLANK, id: "incident-1", number: "2026-014", title: "Rançongiciel sur le serveur de fichiers", category: "security", source: "employee", noticed_at: BEGAN,
  declared_at: "2026-11-20T09:15:00Z", declared_by: "Claire Vasseur", reported_by: "Atelier B", application: "Serveur de fichiers", symptoms: "Fichiers renommés en .lck sur trois partages.",
  description: "Trois partages chiffrés, production et expéditions arrêtées.",
};

export function clockOf(clock: Partial<IncidentClock>): IncidentClock {
  return {
    code: "acknowledge", name: "acknowledge", label: "", started_at: "2026-11-20T09:15:00Z", due_at: "2026-11-20T09:30:00Z", soon_at: "2026-11-20T09:26:15Z", met_at: null,
    standing: "running", waiting_for: "", amount: 15, unit: "minute", calendar: "elapsed", who: "", escalation: null, ...clock,
  };
}

export function lineOf(number: number, line: Partial<LogLine>): Logged {
  return {
    line: {
      id: `line-${number}`, incident: "incident-1", number, happened_at: BEGAN, written_at: BEGAN, actor: "Claire Vasseur", kind: "fact", text: "", result: "", link: "", mentions: "",
      about: null, verification: "", source: "typed", sheet: "", retired: false, ...line,
    },
    author: "Claire Vasseur", hash: String(number).padStart(64, "0"),
  };
}

export function viewOf(change: Partial<IncidentView> = {}): IncidentView {
  return {
    now: NOW, speed: 1, state: "in_progress", state_since: "2026-11-20T09:24:00Z", stage: "treatment",
    dossier: {
      incident: INCIDENT,
      qualifications: [{
        id: "qualification-1", incident: "incident-1", at: "2026-11-20T09:20:00Z", by: "Claire Vasseur", event_only: false, interface_only: false, essential: true, crisis: false,
        impact: "high", urgency: "high", service_level: "gold", priority: "p1", class: "major", gravity: "critical", report_impact: "critical", report_type: "attack", reason: "", retired: false,
      }],
      states: [
        { id: "state-1", incident: "incident-1", state: "open", at: "2026-11-20T09:15:00Z", by: "Claire Vasseur", waiting_for: "", note: "", retired: false },
        { id: "state-2", incident: "incident-1", state: "in_progress", at: "2026-11-20T09:24:00Z", by: "Yann Kerbrat", waiting_for: "", note: "", retired: false },
      ],
      activities: [], evidence: [], custody: [], calls: [], channels: [], crises: [], seats: [], plans: [], handovers: [], messages: [], reports: [], ticks: [], marks: [], runs: [], run_marks: [], alerts: [],
    },
    clocks: [
      clockOf({ code: "cell", name: "cell", started_at: BEGAN, due_at: "2026-11-20T10:12:00Z", soon_at: "2026-11-20T09:57:00Z", amount: 60, escalation: { to_major: false, roles: ["cmp_manager"], done_at: null } }),
      clockOf({ code: "resolve", name: "resolve", due_at: "2026-11-20T11:15:00Z", soon_at: "2026-11-20T10:45:00Z", amount: 2, unit: "hour" }),
      clockOf({ met_at: "2026-11-20T09:24:00Z", standing: "met" }),
    ],
    log: { lines: 3, hash: "3".padStart(64, "0") }, channels_down: [], plans_in_force: [],
    cascade: cascadeOf(), mail_only: [], chronogram: chronogramOf(), recovery: null, score: null,
    ...change,
  };
}

export function registerLineOf(line: Partial<RegisterLine> = {}): RegisterLine {
  return {
    id: INCIDENT.id, number: INCIDENT.number, exercise: false, speed: 1, title: INCIDENT.title, category: INCIDENT.category, source: INCIDENT.source, application: INCIDENT.application,
    description: INCIDENT.description, resolution: "", team: null, state: "in_progress", priority: "p1", class: "major", gravity: "critical", noticed_at: BEGAN,
    declared_at: INCIDENT.declared_at, resolved_at: null, closed_at: null, ...line,
  };
}

export class IncidentsFake {
  view: IncidentView = viewOf();
  register: RegisterLine[] = [];
  lines: Logged[] = [
    lineOf(3, { happened_at: "2026-11-20T09:40:00Z", kind: "decision", actor: "Paul Girard", text: "Isoler le réseau de l’atelier B", result: "commutateur coupé 10:32" }),
    lineOf(2, { happened_at: "2026-11-20T09:24:00Z", kind: "action", actor: "Yann Kerbrat", text: "Prise en compte, première analyse", result: "extension .lck sur 3 partages" }),
    lineOf(1, { happened_at: "2026-11-20T09:15:00Z", kind: "state", text: "Incident 2026-014 déclaré : Rançongiciel sur le serveur de fichiers", source: "act" }),
  ];
  remarks: LogLine[] = [];
  alike: Similar[] = [];
  scales: Scales = { priority: "p1", class: "major", gravity: "critical", report_impact: "critical" };
  filled: Filled = { subject: "Incident en cours : Serveur de fichiers", body: "Depuis 10:12, {service} est touché.", missing: ["service"] };
  prefilled: Prefilled = { progress: "- 10:24 trois partages touchés", done: "- 10:40 réseau de l’atelier B isolé", left: "- Prévenir le gestionnaire du PGC", next_at: "2026-11-20T10:52:00Z" };
  handover = "Où nous en sommes\n\n2026-014 : Rançongiciel sur le serveur de fichiers, P1";
  check: LogCheck = { head: { lines: 3, hash: "3".padStart(64, "0") }, broken_at: null };
  alerts: AlertPreview = { rows: [], left_out: 0 };
  imported: AlertImport = { declared: [], noted: [], same: 0 };
  /** Everything that was done, in order. */
  deeds: Deed[] = [];
  /** How the incident stands after something was done. */
  after: (deed: Deed, view: IncidentView) => IncidentView = (_, view) => view;

  find(id: string): IncidentView | null {
    return id === this.view.dossier.incident.id ? this.view : null;
  }

  act(deed: Deed): IncidentView {
    this.deeds.push(deed);
    return (this.view = this.after(deed, this.view));
  }

  /** Sets a field of the incident; says whether it is this one. */
  set(row: string, field: string, value: Value): boolean {
    const { dossier } = this.view;
    if (row !== dossier.incident.id) return false;
    this.view = { ...this.view, dossier: { ...dossier, incident: { ...dossier.incident, [field]: value } } };
    return true;
  }

  declare(declaration: Declaration): IncidentView {
    const incident = { ...BLANK, id: "incident-2", number: declaration.exercise ? "EX-2026-001" : "2026-015", exercise: declaration.exercise, scenario: declaration.scenario, speed: declaration.speed, title: declaration.title, noticed_at: declaration.noticed_at ?? NOW, declared_at: NOW };
    const { dossier } = viewOf();
    this.view = viewOf({ dossier: { ...dossier, incident, qualifications: [], states: [] }, state: "open", stage: "identification", clocks: [] });
    this.register = [registerLineOf({ id: incident.id, number: incident.number, exercise: incident.exercise, speed: incident.speed ?? 1, title: incident.title, state: "open", priority: "", class: "", gravity: "" }), ...this.register];
    return this.view;
  }

  page(query: LogQuery): LogPage {
    const found = this.lines.filter(({ line }) =>
      (query.kinds.length === 0 || query.kinds.includes(line.kind)) &&
      query.words.toLowerCase().split(" ").every((word) => `${line.actor} ${line.text} ${line.result}`.toLowerCase().includes(word)) &&
      (query.before === null || (line.happened_at ?? "") < query.before.happened_at || (line.happened_at === query.before.happened_at && (line.number ?? 0) < query.before.number)));
    return { lines: found.slice(0, query.limit), remarks: this.remarks };
  }

  time(typed: string, now: string): string | null {
    const ago = /^-(\d+)$/.exec(typed);
    if (ago) return new Date(Date.parse(now) - Number(ago[1]) * 60_000).toISOString();
    const found = /^(?:(\d{2})\/(\d{2})(?:\/\d{4})? )?(\d{1,2})[:h](\d{2})$/.exec(typed);
    if (!found) return null;
    const [, day, month, hour, minute] = found;
    const date = day ? `${now.slice(0, 4)}-${month}-${day}` : now.slice(0, 10);
    return new Date(`${date}T${hour!.padStart(2, "0")}:${minute}:00+01:00`).toISOString();
  }
}
