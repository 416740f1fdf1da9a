// The records of the plan, as src-tauri/core/src/model declares them.

/** The organisation and the settings that belong to its plan, not to one computer. */
export type Organisation = {
  id: string;
  name: string;
  plan_title: string;
  address: string;
  country: string;
  language: string;
  time_zone: string;
  confidentiality: string;
  confidential_to: string;
  business_opens: number | null;
  business_closes: number | null;
  business_days: string;
  review_months: number | null;
  reviewed_on: string | null;
  tested_on: string | null;
  verify_months: number | null;
  retired: boolean;
};

/** A day added to the built-in public holidays, or taken from them. */
export type Holiday = {
  id: string;
  day: string | null;
  name: string;
  working: boolean;
  retired: boolean;
};

/** An external organisation: supplier, client, authority, insurer (CT2, CT5). */
export type Company = {
  id: string;
  name: string;
  category: string;
  contract_reference: string;
  phone: string;
  email: string;
  hours: string;
  address: string;
  notes: string;
  retired: boolean;
};

/** A person of the organisation, or of a company. */
export type Person = {
  id: string;
  first_name: string;
  last_name: string;
  job: string;
  company: string | null;
  email: string;
  phone: string;
  mobile: string;
  hours: string;
  notes: string;
  site: string;
  verified_on: string | null;
  verified_by: string;
  retired: boolean;
};

/** A further way to reach a person: satellite telephone, radio, private number, messaging. */
export type Channel = {
  id: string;
  person: string;
  label: string;
  value: string;
  position: number;
  retired: boolean;
};

/** A group of roles: helpdesk, incident response team, crisis cell, functional services, suppliers ... */
export type Team = {
  id: string;
  code: string;
  name: string;
  mission: string;
  position: number;
  retired: boolean;
};

/** A role that somebody must be able to hold at any hour (RO0-RO5). */
export type Role = {
  id: string;
  code: string;
  name: string;
  aliases: string;
  team: string | null;
  company: string | null;
  contract_reference: string;
  mission: string;
  duties: string;
  decides: string;
  position: number;
  retired: boolean;
};

/** A person holds a role: rank 1 is the principal, 2 the first backup (CT1). */
export type Assignment = {
  id: string;
  role: string;
  person: string;
  rank: number | null;
  retired: boolean;
};

/** An activity the organisation cannot do without (AC1). */
export type Activity = {
  id: string;
  name: string;
  service: string;
  rto_minutes: number | null;
  rpo_minutes: number | null;
  owner: string | null;
  notes: string;
  position: number;
  retired: boolean;
};

/** A document the plan refers to, with the copy that is kept in the mallette. */
export type Document = {
  id: string;
  code: string;
  reference: string;
  title: string;
  owner: string;
  version: string;
  review_on: string | null;
  link: string;
  notes: string;
  copy_blob: string;
  copy_name: string;
  copy_media: string;
  copy_bytes: number | null;
  copy_sha256: string;
  copied_at: string | null;
  position: number;
  retired: boolean;
};

/** A rotation in which people are on call in turn (ES3: filled in at least one day before the cycle starts). */
export type Rotation = {
  id: string;
  name: string;
  category: string;
  notes: string;
  position: number;
  retired: boolean;
};

/** One turn of a rotation. */
export type Shift = {
  id: string;
  rotation: string;
  starts_at: string | null;
  ends_at: string | null;
  person: string | null;
  backup: string | null;
  retired: boolean;
};

/** A chapter of the plan. */
export type Chapter = {
  id: string;
  code: string;
  title: string;
  position: number;
  retired: boolean;
};

/** A section of running text in a chapter. */
export type Section = {
  id: string;
  chapter: string;
  code: string;
  title: string;
  body: string;
  shows: string;
  position: number;
  retired: boolean;
};

/** The text of a link (PL6). */
export type Link = {
  id: string;
  letter: string;
  text: string;
  position: number;
  retired: boolean;
};

/** An arrow of a link. Ends are `risk`, `bcp`, `incident`, `suppliers` or `clients`. */
export type Arrow = {
  id: string;
  link: string;
  from_end: string;
  to_end: string;
  position: number;
  retired: boolean;
};

/** A notification flow between the managers of two plans (PL7). Ends are `irp`, `cmp`, `bcp` or `drp`. */
export type Flow = {
  id: string;
  number: number | null;
  from_plan: string;
  to_plan: string;
  both_ways: boolean;
  text: string;
  position: number;
  retired: boolean;
};

/** A word of one of the lists an incident is qualified with. */
export type Term = {
  id: string;
  list: string;
  code: string;
  name: string;
  description: string;
  position: number;
  retired: boolean;
};

/** A class of incident (CL1): `low`, `minor`, `major`, `crisis`. */
export type Class = {
  id: string;
  code: string;
  name: string;
  description: string;
  criteria: string;
  escalation: string;
  position: number;
  retired: boolean;
};

/** A step to take in a class (CL2): the checklist of a live incident. */
export type ClassStep = {
  id: string;
  class: string;
  text: string;
  position: number;
  retired: boolean;
};

/** A cell of the priority matrix (CL5); codes of the lists `impact`, `urgency` and `priority`. */
export type PriorityRule = {
  id: string;
  impact: string;
  urgency: string;
  priority: string;
  retired: boolean;
};

/** One row of the mapping between the rival scales (CL10). An empty code: the scale does not apply. */
export type ScaleMapping = {
  id: string;
  condition: string;
  priority: string;
  gravity: string;
  report_impact: string;
  class: string;
  position: number;
  retired: boolean;
};

/** A delay that is promised for a priority or a gravity, at a service level. */
export type Delay = {
  id: string;
  clock: string;
  scale: string;
  level: string;
  amount: number | null;
  unit: string;
  calendar: string;
  retired: boolean;
};

/** A row of an action table. */
export type ProcedureAction = {
  id: string;
  procedure: string;
  action: string;
  function: string;
  document: string | null;
  documents: string;
  position: number;
  retired: boolean;
};

/** A reason to call the crisis cell together (ES4). */
export type ActivationCriterion = {
  id: string;
  category: string;
  text: string;
  position: number;
  retired: boolean;
};

/** A level of the managerial escalation (ES1, ES2). */
export type EscalationStep = {
  id: string;
  hours: string;
  level: number | null;
  provider: string;
  client: string;
  text: string;
  position: number;
  retired: boolean;
};

/** A seat of the crisis cell (RO6). */
export type Seat = {
  id: string;
  name: string;
  permanent: boolean;
  condition: string;
  provider: string;
  client: string;
  mission: string;
  position: number;
  retired: boolean;
};

/** A milestone of the chronogram (ES7). */
export type Milestone = {
  id: string;
  offset_minutes: number | null;
  title: string;
  detail: string;
  repeat_minutes: number | null;
  condition: string;
  position: number;
  retired: boolean;
};

/** A column of the RACI grid: who (ES8). */
export type RaciColumn = {
  id: string;
  name: string;
  position: number;
  retired: boolean;
};

/** A row of the RACI grid: an activity (ES8). */
export type RaciRow = {
  id: string;
  name: string;
  position: number;
  retired: boolean;
};

/** A cell of the RACI grid (ES8). An empty cell is a gap, not a "nobody". */
export type RaciCell = {
  id: string;
  row: string;
  column: string;
  letters: string;
  retired: boolean;
};

/** Somebody with a column in the run sheet. */
export type RecoveryActor = {
  id: string;
  name: string;
  position: number;
  retired: boolean;
};

/** A phase of the run sheet, a pause, or the end of a day. */
export type RecoveryPhase = {
  id: string;
  category: string;
  name: string;
  shortest_minutes: number | null;
  longest_minutes: number | null;
  position: number;
  retired: boolean;
};

/** What one actor does in one phase. */
export type RecoveryTask = {
  id: string;
  phase: string;
  actor: string;
  text: string;
  waits: boolean;
  position: number;
  retired: boolean;
};

/** A tool people work with. */
export type Tool = {
  id: string;
  name: string;
  description: string;
  functions: string;
  flexibility: string;
  cost: string;
  replacement: string;
  in_use: boolean;
  position: number;
  retired: boolean;
};

/** A measure to keep up, with its owner and date. */
export type Measure = {
  id: string;
  category: string;
  text: string;
  owner: string;
  due_on: string | null;
  done_on: string | null;
  position: number;
  retired: boolean;
};

/** A message template. `{…}` marks what is filled in when it is sent. */
export type Template = {
  id: string;
  code: string;
  audience: string;
  moment: string;
  channel: string;
  subject: string;
  body: string;
  position: number;
  retired: boolean;
};

/** A version of the plan that was published. */
export type PlanVersion = {
  id: string;
  number: string;
  published_at: string | null;
  approver: string;
  note: string;
  retired: boolean;
};

/** A kind of record and the type of its records. */
export type Records = {
  organisation: Organisation;
  holiday: Holiday;
  company: Company;
  person: Person;
  channel: Channel;
  team: Team;
  role: Role;
  assignment: Assignment;
  activity: Activity;
  document: Document;
  rotation: Rotation;
  shift: Shift;
  chapter: Chapter;
  section: Section;
  link: Link;
  arrow: Arrow;
  flow: Flow;
  term: Term;
  class: Class;
  class_step: ClassStep;
  priority_rule: PriorityRule;
  scale_mapping: ScaleMapping;
  delay: Delay;
  procedure_action: ProcedureAction;
  activation_criterion: ActivationCriterion;
  escalation_step: EscalationStep;
  seat: Seat;
  milestone: Milestone;
  raci_column: RaciColumn;
  raci_row: RaciRow;
  raci_cell: RaciCell;
  recovery_actor: RecoveryActor;
  recovery_phase: RecoveryPhase;
  recovery_task: RecoveryTask;
  tool: Tool;
  measure: Measure;
  template: Template;
  plan_version: PlanVersion;
};

export type Kind = keyof Records;

/** The whole incident plan: every record that is not retired. */
export type Plan = {
  organisations: Organisation[];
  holidays: Holiday[];
  companies: Company[];
  people: Person[];
  channels: Channel[];
  teams: Team[];
  roles: Role[];
  assignments: Assignment[];
  activities: Activity[];
  documents: Document[];
  rotations: Rotation[];
  shifts: Shift[];
  chapters: Chapter[];
  sections: Section[];
  links: Link[];
  arrows: Arrow[];
  flows: Flow[];
  terms: Term[];
  classes: Class[];
  class_steps: ClassStep[];
  priority_rules: PriorityRule[];
  scale_mappings: ScaleMapping[];
  delays: Delay[];
  procedure_actions: ProcedureAction[];
  activation_criteria: ActivationCriterion[];
  escalation_steps: EscalationStep[];
  seats: Seat[];
  milestones: Milestone[];
  raci_columns: RaciColumn[];
  raci_rows: RaciRow[];
  raci_cells: RaciCell[];
  recovery_actors: RecoveryActor[];
  recovery_phases: RecoveryPhase[];
  recovery_tasks: RecoveryTask[];
  tools: Tool[];
  measures: Measure[];
  templates: Template[];
  versions: PlanVersion[];
};
