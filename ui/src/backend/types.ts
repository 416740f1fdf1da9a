// The types of the seam, as the shell generates them, with the few that are read off them.

import type * as B from "./bindings";

export type * from "./bindings";

/** The record of each kind. */
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
};

/** One line of what changed. */
export type ChangeLine = B.HistoryLine;
/** What can be printed. */
export type DocumentKind = B.PaperDocument;
