// What the fake computes from its plan, roughly as core does: hits of the search, findings, the situation.

import type { BackupInfo, Drawing, Finding, Hit, Pictures, Plan, PlanKind, PublicDay, Shape, Situation } from "../types";
import { NOW } from "./content";

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function search(plan: Plan, words: string): Hit[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const hits: Hit[] = [];
  const consider = (kind: PlanKind, id: string, title: string, detail: string, number: string | null, more = "", section: string | null = null) => {
    const text = fold(`${title} ${detail} ${number ?? ""} ${(number ?? "").replace(/\s/g, "")} ${more}`);
    if (wanted.every((word) => text.includes(word))) hits.push({ kind, id, title, detail, number, section });
  };
  for (const person of plan.people) consider("person", person.id, `${person.first_name} ${person.last_name}`, person.job, person.mobile || person.phone || null, person.email);
  for (const role of plan.roles) {
    const holder = plan.assignments.find((held) => held.role === role.id && held.rank === 1);
    const person = plan.people.find((each) => each.id === holder?.person);
    consider("role", role.id, role.name, person ? `${person.first_name} ${person.last_name}` : "", person?.mobile || null, `${role.aliases} ${role.mission}`);
  }
  for (const company of plan.companies) consider("company", company.id, company.name, company.notes, company.phone || null);
  for (const document of plan.documents) consider("document", document.id, document.title, document.reference, null);
  for (const section of plan.sections) consider("section", section.id, section.title, section.body.slice(0, 80), null, section.body, section.chapter);
  return hits;
}

export function findings(plan: Plan): Finding[] {
  const found: Finding[] = [];
  const finding = (code: Finding["code"], severity: Finding["severity"], kind: PlanKind, row: string | null, subject: string, detail = {}) =>
    found.push({ code, severity, kind, row, subject, detail });
  const people = new Map(plan.people.map((person) => [person.id, person]));
  for (const role of plan.roles) {
    const reachable = new Set(plan.assignments.filter((held) => held.role === role.id && /\d/.test(`${people.get(held.person)?.mobile}${people.get(held.person)?.phone}`)).map((held) => held.person));
    if (reachable.size === 0) finding("role_no_contact", "alert", "role", role.id, role.name);
    else if (reachable.size === 1) finding("role_one_contact", "warning", "role", role.id, role.name);
  }
  for (const document of plan.documents) if (!document.copy_blob) finding("document_no_copy", "warning", "document", document.id, document.title);
  for (const activity of plan.activities) if (activity.rto_minutes === null) finding("rto_missing", "warning", "activity", activity.id, activity.name);
  if (plan.versions.length === 0) finding("no_version", "info", "plan_version", null, "");
  return found;
}

export function situation(plan: Plan, last_backup: BackupInfo | null, changes: number, untried: boolean): Situation {
  const gaps = findings(plan);
  if (untried) gaps.push({ code: "recovery_sheet_untried", severity: "alert", kind: "organisation", row: null, subject: "", detail: {} });
  const checked = plan.roles.length + plan.documents.length + plan.activities.length + 2;
  return {
    now: NOW, incidents: [], business_hours: true, holiday: null,
    on_call: plan.rotations.map((rotation) => {
      const shifts = plan.shifts.filter((shift) => shift.rotation === rotation.id).sort((a, b) => (a.starts_at ?? "").localeCompare(b.starts_at ?? ""));
      const turn = shifts.find((shift) => (shift.starts_at ?? "") <= NOW && NOW < (shift.ends_at ?? ""));
      const next = shifts.find((shift) => (shift.starts_at ?? "") > NOW);
      return { rotation: rotation.id, rotation_name: rotation.name, person: turn?.person ?? null, backup: turn?.backup ?? null, until: turn?.ends_at ?? null, next_person: next?.person ?? null };
    }),
    version: plan.versions.at(-1) ?? null, changes_since_version: changes, last_backup,
    readiness: { findings: gaps, score: Math.round((100 * (checked - gaps.length)) / checked), checked, passed: checked - gaps.length },
  };
}

const row = (words: string[], alt: string): Drawing => ({
  width: 540, height: 70, alt,
  shapes: words.flatMap((text, index): Drawing["shapes"] => {
    const width = 540 / words.length;
    const x = index * width;
    const arrow: Shape = { kind: "line", points: [{ x: x + width - 22, y: 35 }, { x: x + width + 2, y: 35 }], stroke: { tone: "ink", width: 1.2, dashed: false }, tail: false, head: true };
    return [
      { kind: "rect", x: x + 4, y: 15, width: width - 28, height: 40, radius: 4, fill: "wash", stroke: { tone: "rule", width: 1, dashed: false } },
      { kind: "text", x: x + width / 2 - 10, y: 39, text, size: 11, bold: false, anchor: "middle", tone: "ink" },
      ...(index + 1 < words.length ? [arrow] : []),
    ];
  }),
});

export function pictures(): Pictures {
  return {
    links: row(["Risques", "Incidents", "Continuité"], "Liens A à J entre les procédures"),
    flows: row(["IRP", "PGC", "PCA", "PRA"], "Circuits d’alerte 1 à 7 entre les quatre plans"),
    stages: row(["Détection", "Qualification", "Traitement", "Clôture"], "Les étapes de la réponse"),
    flowchart_incident: row(["Ticket", "Analyse", "Résolution"], "Logigramme d’un incident"),
    flowchart_major: row(["P1", "Crise", "Revue"], "Logigramme P1 et incident majeur"),
    flowchart_crisis: row(["Escalade", "Cellule", "Clôture"], "Logigramme d’une crise"),
    chronogram: row(["T0", "+15 min", "+1 h", "+4 h"], "Chronogramme : quatre jalons de T0 à quatre heures"),
    recovery: row(["Restauration", "Repas", "Essais"], "Déroulé de reprise en trois phases"),
  };
}

/** The days of France whose date is the same each year; enough to work with. */
export function publicDays(plan: Plan, year: number): PublicDay[] {
  const fixed: [string, string][] = [["01-01", "Jour de l’an"], ["05-01", "Fête du travail"], ["05-08", "Victoire 1945"], ["07-14", "Fête nationale"], ["08-15", "Assomption"], ["11-01", "Toussaint"], ["11-11", "Armistice 1918"], ["12-25", "Noël"]];
  const added = plan.holidays.filter((holiday) => holiday.day?.startsWith(String(year)));
  const days = fixed.map(([day, name]) => ({ day: `${year}-${day}`, name, built_in: true, working: added.some((each) => each.working && each.day === `${year}-${day}`) }));
  const own = added.filter((each) => !days.some((day) => day.day === each.day)).map((each) => ({ day: each.day!, name: each.name, built_in: false, working: each.working }));
  return [...days, ...own].sort((a, b) => a.day.localeCompare(b.day));
}
