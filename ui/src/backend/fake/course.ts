// The course of the sample incident as the backend would work it out: whom to call, the chronogram, the cell, the recovery.

import type { Cascade, CascadeStep, CascadeTarget, Crisis, PhaseRun, Reached, RunView, Score, SeatTaking, TaskRun } from "../types";

export const targetOf = (target: Partial<CascadeTarget>): CascadeTarget => ({
  step: "", person: null, name: "", role: null, rank: 1, number: "", other_numbers: [], email: "", attempts: [], until: null, unreachable: false, ...target,
});

/** A step, its key written into its targets. */
export const stepOf = (step: Partial<CascadeStep> & { key: string }): CascadeStep => ({
  origin: "escalation", level: 1, title: "", text: "", role: null, choice: "", answered: false, exhausted: false, ...step,
  targets: (step.targets ?? []).map((target, at) => ({ ...target, step: step.key, rank: at + 1 })),
});

/** Level 1 was tried once; nobody stands at level 2 of the client; the first flow waits. */
export function cascadeOf(change: Partial<Cascade> = {}): Cascade {
  const steps = [
    stepOf({
      key: "level:escalation_step-1:provider", title: "Gestionnaire de l’IRP (Incident Manager)", text: "Appelé dès qu’un dysfonctionnement avéré demande plus que le traitement courant.", role: "irp",
      targets: [
        targetOf({ person: "claire", name: "Claire Vasseur", role: "irp", number: "06 39 98 31 18", other_numbers: ["01 99 00 14 11"], attempts: [{ outcome: "no_answer", at: "2026-11-20T09:44:00Z", by: "Yann Kerbrat" }] }),
        targetOf({ person: "paul", name: "Paul Girard", role: "irp", number: "06 39 98 44 62", other_numbers: ["01 99 00 14 15"], email: "paul.girard@ateliers.example" }),
      ],
    }),
    stepOf({ key: "level:escalation_step-2:client", level: 2, title: "Management du client, niveau 2", text: "Appelé par le niveau 1 si ses moyens ne suffisent pas.", role: "spokesman" }),
    stepOf({
      key: "flow:flow-1", origin: "flow", title: "Gestionnaire du plan de crise", text: "L’incident passe en crise.", role: "cmp", choice: "irp",
      targets: [targetOf({ person: "marc", name: "Marc Delaunay", role: "cmp", number: "06 39 98 12 40" }), targetOf({ person: "sofia", name: "Sofia Hendrickx", role: "cmp", number: "06 39 98 27 03" })],
    }),
  ];
  return { business_hours: true, why: "escalation_ho", steps, next: steps[0]!.targets[1]!, ...change };
}

const reached = (milestone: string, planned: string, actual: string | null, change: Partial<Reached> = {}): Reached => ({
  milestone, code: "", title: milestone, condition: "", planned_at: `2026-11-20T${planned}:00Z`, actual_at: actual && `2026-11-20T${actual}:00Z`, repeat: 0, late_minutes: null, conditional: false, ...change,
});

/** T0 at 09:12; the client was told late, the cell is next. */
export function chronogramOf(): Reached[] {
  return [
    reached("milestone.t0", "09:12", "09:12", { code: "t0", title: "Incident P1", late_minutes: 0 }),
    reached("milestone.t5", "09:17", "09:15", { code: "ticket", title: "Ouverture du ticket", late_minutes: -2 }),
    reached("milestone.t15", "09:27", "09:24", { code: "acknowledged", title: "Prise en compte", late_minutes: -3 }),
    reached("milestone.t30", "09:42", null, { code: "told", title: "Client prévenu", condition: "Le P1 est avéré", late_minutes: 10 }),
    reached("milestone.t45", "09:57", null, { code: "cell_requested", title: "Cellule demandée" }),
    reached("milestone.t60", "10:12", null, { code: "cell_open", title: "Cellule ouverte" }),
    reached("milestone.t90", "10:42", null, { code: "plan_told", title: "Plan d’action communiqué" }),
    reached("milestone.hourly", "11:42", null, { code: "status", title: "Point horaire" }),
    reached("milestone.hourly", "12:42", null, { code: "status", title: "Point horaire", repeat: 1 }),
    reached("milestone.t210", "12:42", null, { code: "service_back", title: "Service rendu", condition: "Si le PRA a été déclenché à temps", conditional: true }),
    reached("milestone.t330", "14:42", null, { code: "closed", title: "Clôture" }),
  ];
}

export const crisisOf = (change: Partial<Crisis> = {}): Crisis => ({
  id: "crisis-1", incident: "incident-1", requested_at: "2026-11-20T09:40:00Z", opened_at: "2026-11-20T09:45:00Z", opened_by: "Claire Vasseur", owner: "provider", bridge: "01 99 00 50 50, code 4471",
  report_minutes: 60, drp_decision: "", drp_decided_at: null, closed_at: null, closing_agreed_by: "", retired: false, ...change,
});

export const seatsOf = (): SeatTaking[] => [
  { id: "taking-1", incident: "incident-1", seat: null, role: "cmp", side: "provider", person: "marc", name: "Marc Delaunay", function: "Responsable de la cellule", arrived_at: "2026-11-20T09:46:00Z", left_at: null, position: 1, retired: false },
  { id: "taking-2", incident: "incident-1", seat: null, role: "irp", side: "provider", person: "claire", name: "Claire Vasseur", function: "Responsable de l’incident", arrived_at: null, left_at: null, position: 2, retired: false },
  { id: "taking-3", incident: "incident-1", seat: "seat-1", role: null, side: "client", person: null, name: "", function: "Management du client, niveau 1", arrived_at: null, left_at: null, position: 3, retired: false },
];

const task = (id: string, actor: string, text: string, change: Partial<TaskRun> = {}): TaskRun => ({
  task: id, actor, text, waits: false, state: "waiting", started_at: null, done_at: null, by: "", note: "", ...change,
});

const phase = (id: string, name: string, planned: [string, string], change: Partial<PhaseRun> = {}): PhaseRun => ({
  phase: id, name, category: "work", planned_start: `2026-11-20T${planned[0]}:00Z`, planned_end: `2026-11-20T${planned[1]}:00Z`, planned_end_shortest: `2026-11-20T${planned[1]}:00Z`,
  actual_start: null, actual_end: null, expected_start: `2026-11-20T${planned[0]}:00Z`, expected_end: `2026-11-20T${planned[1]}:00Z`, tasks: [], state: "waiting", ...change,
});

/** Begun at 09:30: the evaluation is done, the restoration runs late, a pause and the tests follow. */
export function runOf(change: Partial<RunView> = {}): RunView {
  return {
    started_at: "2026-11-20T09:30:00Z", ended_at: null, planned_end_shortest: "2026-11-20T12:30:00Z", planned_end_longest: "2026-11-20T14:30:00Z", expected_end: "2026-11-20T15:10:00Z",
    late_for: [{ activity: "activity-1", name: "Expédier les commandes", deadline: "2026-11-20T13:12:00Z", late_minutes: 118 }], open_tasks: 3, done_tasks: 1,
    phases: [
      phase("phase-1", "Évaluation de l’incident", ["09:30", "09:40"], {
        state: "done", actual_start: "2026-11-20T09:30:00Z", actual_end: "2026-11-20T09:45:00Z", expected_end: "2026-11-20T09:45:00Z",
        tasks: [task("task-1", "actor-system", "Évaluer l’étendue", { state: "done", started_at: "2026-11-20T09:30:00Z", done_at: "2026-11-20T09:45:00Z", by: "Yann Kerbrat" })],
      }),
      phase("phase-2", "Restauration des données", ["09:40", "12:40"], {
        state: "running", actual_start: "2026-11-20T09:46:00Z", expected_start: "2026-11-20T09:46:00Z", expected_end: "2026-11-20T13:20:00Z",
        tasks: [
          task("task-2", "actor-system", "Restaurer les serveurs", { state: "running", started_at: "2026-11-20T09:46:00Z", by: "Yann Kerbrat" }), task("task-3", "actor-business", "Attendre", { waits: true }),
          task("task-4", "actor-system", "Contrôler les journaux"),
        ],
      }),
      phase("phase-3", "Repas", ["12:40", "13:25"], { category: "pause", expected_start: "2026-11-20T13:20:00Z", expected_end: "2026-11-20T14:05:00Z" }),
      phase("phase-4", "Essais", ["13:25", "14:30"], {
        expected_start: "2026-11-20T14:05:00Z", expected_end: "2026-11-20T15:10:00Z", tasks: [task("task-5", "actor-business", "Vérifier les commandes du jour")],
      }),
    ],
    ...change,
  };
}

export function scoreOf(): Score {
  const at = (time: string) => `2026-11-20T${time}:00Z`;
  return {
    reached: 3, in_time: 2, total: 4, percent: 50,
    lines: [
      { item: "milestone.t5", inject: false, title: "Ouverture du ticket", repeat: 0, planned_at: at("09:17"), actual_at: at("09:15"), late_minutes: -2, in_time: true },
      { item: "milestone.t15", inject: false, title: "Prise en compte", repeat: 0, planned_at: at("09:27"), actual_at: at("09:36"), late_minutes: 9, in_time: false },
      { item: "inject-1", inject: true, title: "Un journaliste appelle", repeat: 0, planned_at: at("09:32"), actual_at: at("09:33"), late_minutes: 1, in_time: true },
      { item: "milestone.t30", inject: false, title: "Client prévenu", repeat: 0, planned_at: at("09:42"), actual_at: null, late_minutes: 10, in_time: false },
    ],
  };
}
