// The types of the seam, as the shell generates them, with the few that are read off them.

import type * as B from "./bindings";

export type * from "./bindings";

/** The kinds of which an incident is made; the others make the plan. */
export type IncidentKind =
  | "incident" | "qualification" | "state_change" | "affected_activity" | "log_line" | "evidence" | "custody" | "call_attempt"
  | "channel_state" | "crisis" | "seat_taking" | "plan_activation" | "handover" | "message" | "status_report" | "tick" | "clock_mark"
  | "recovery_run" | "run_mark" | "alert_seen";
/** The kinds of which a review is made. */
export type ReviewKind = "review_answer" | "involved" | "timeline_line" | "why";
/** The kinds of what is improved. */
export type ImprovementKind = "problem" | "problem_incident" | "action" | "walk";
/** The kinds of what comes after incidents that are written once. */
type NotedKind = "review_mark" | "walk_answer";
/** The kinds of which the plan is made. */
export type PlanKind = Exclude<B.Kind, IncidentKind | ReviewKind | ImprovementKind | NotedKind>;
/** What speaks of a record of the plan. */
export type OfPlan<T> = T & { kind: PlanKind };

/** The record of each kind of the plan. */
export type Records = {
  organisation: B.Organisation;
  holiday: B.Holiday;
  company: B.Company;
  person: B.Person;
  channel: B.ContactChannel;
  team: B.Team;
  role: B.Role;
  assignment: B.Assignment;
  activity: B.Activity;
  document: B.Document;
  rotation: B.Rotation;
  shift: B.Shift;
  chapter: B.Chapter;
  section: B.Section;
  link: B.Link;
  arrow: B.Arrow;
  flow: B.Flow;
  term: B.Term;
  class: B.Class;
  class_step: B.ClassStep;
  priority_rule: B.PriorityRule;
  scale_mapping: B.ScaleMapping;
  delay: B.Delay;
  procedure_action: B.ProcedureAction;
  activation_criterion: B.ActivationCriterion;
  escalation_step: B.EscalationStep;
  seat: B.Seat;
  milestone: B.Milestone;
  raci_column: B.RaciColumn;
  raci_row: B.RaciRow;
  raci_cell: B.RaciCell;
  recovery_actor: B.RecoveryActor;
  recovery_phase: B.RecoveryPhase;
  recovery_task: B.RecoveryTask;
  tool: B.Tool;
  measure: B.Measure;
  template: B.Template;
  plan_version: B.PlanVersion;
  logo: B.Logo;
  paper_copy: B.PaperCopy;
  duty: B.Duty;
  scenario: B.Scenario;
  inject: B.Inject;
  review_question: B.ReviewQuestion;
};

/** The record of each kind of a review. */
export type ReviewRecords = {
  review_answer: B.ReviewAnswer;
  involved: B.Involved;
  timeline_line: B.TimelineLine;
  why: B.Why;
};

/** The record of each kind of what is improved. */
export type ImprovementRecords = {
  problem: B.Problem;
  problem_incident: B.ProblemIncident;
  action: B.Action;
  walk: B.Walk;
};

/** What is edited field by field: the plan, of an incident the incident itself, and what comes after it. */
export type LiveKind = PlanKind | "incident" | ReviewKind | ImprovementKind;
export type LiveRecords = Records & { incident: B.Incident } & ReviewRecords & ImprovementRecords;

/** One line of what changed in the plan. */
export type ChangeLine = OfPlan<B.HistoryLine>;
/** What can be printed. */
export type DocumentKind = B.PaperDocument;
