-- The schema as a newcomer should read it first: what all migrations together make. A test keeps it true.
--
-- The journal is the truth; the tables after "projection" follow from it.

-- Facts about this file, one a row.
CREATE TABLE about (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Installations that have written here, with the key that their entries are signed with.
CREATE TABLE device (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  public_key BLOB NOT NULL
) STRICT;

-- Every change, append-only: one SHA-256 chain a device. The chain covers change_sha256, not the change.
CREATE TABLE journal (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL REFERENCES device (id),
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  clock INTEGER NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  row TEXT NOT NULL,
  change TEXT NOT NULL,
  change_sha256 BLOB NOT NULL,
  prev_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL,
  UNIQUE (device, seq)
) STRICT;

CREATE INDEX journal_by_row ON journal (kind, row);

CREATE INDEX journal_by_clock ON journal (clock);

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;

-- Text typed and not yet in the journal.
CREATE TABLE draft (
  kind TEXT NOT NULL,
  row TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (kind, row, field)
) STRICT;

-- Reminders that were shown on this computer: none is shown twice, none is lost by a restart. No part of the journal.
CREATE TABLE reminded (
  key TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;

-- From here on everything is a projection of the journal: it can be dropped and made again.

-- The entries whose value of a field stands. More than one: two copies were edited apart and a person must choose.
CREATE TABLE field_head (
  kind TEXT NOT NULL,
  row TEXT NOT NULL,
  field TEXT NOT NULL,
  entry TEXT NOT NULL,
  clock INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, row, field, entry)
) STRICT;

-- The organisation and the settings that belong to its plan, not to one computer.
CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  plan_title TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  time_zone TEXT NOT NULL DEFAULT '',
  confidentiality TEXT NOT NULL DEFAULT '',
  confidential_to TEXT NOT NULL DEFAULT '',
  business_opens INTEGER,
  business_closes INTEGER,
  business_days TEXT NOT NULL DEFAULT '',
  review_months INTEGER,
  reviewed_on TEXT,
  tested_on TEXT,
  verify_months INTEGER,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A day added to the built-in public holidays, or taken from them.
CREATE TABLE holiday (
  id TEXT PRIMARY KEY,
  day TEXT,
  name TEXT NOT NULL DEFAULT '',
  working INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- An external organisation: supplier, client, authority, insurer (CT2, CT5).
CREATE TABLE company (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  contract_reference TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  hours TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A person of the organisation, or of a company.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  first_name TEXT NOT NULL DEFAULT '',
  last_name TEXT NOT NULL DEFAULT '',
  job TEXT NOT NULL DEFAULT '',
  company TEXT REFERENCES company (id),
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  mobile TEXT NOT NULL DEFAULT '',
  hours TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  site TEXT NOT NULL DEFAULT '',
  verified_on TEXT,
  verified_by TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A further way to reach a person: satellite telephone, radio, private number, messaging.
CREATE TABLE channel (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  label TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX channel_by_person ON channel (person);

-- A group of roles: helpdesk, incident response team, crisis cell, functional services, suppliers ...
CREATE TABLE team (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  mission TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A role that somebody must be able to hold at any hour (RO0-RO5).
CREATE TABLE role (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  aliases TEXT NOT NULL DEFAULT '',
  team TEXT REFERENCES team (id),
  company TEXT REFERENCES company (id),
  contract_reference TEXT NOT NULL DEFAULT '',
  mission TEXT NOT NULL DEFAULT '',
  duties TEXT NOT NULL DEFAULT '',
  decides TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A person holds a role: rank 1 is the principal, 2 the first backup (CT1).
CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  role TEXT NOT NULL REFERENCES role (id),
  person TEXT NOT NULL REFERENCES person (id),
  rank INTEGER,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX assignment_by_role ON assignment (role);

CREATE INDEX assignment_by_person ON assignment (person);

-- An activity the organisation cannot do without (AC1).
CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  service TEXT NOT NULL DEFAULT '',
  rto_minutes INTEGER,
  rpo_minutes INTEGER,
  owner TEXT REFERENCES role (id),
  notes TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A document the plan refers to, with the copy that is kept in the mallette.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL DEFAULT '',
  review_on TEXT,
  link TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  copy_blob TEXT NOT NULL DEFAULT '',
  copy_name TEXT NOT NULL DEFAULT '',
  copy_media TEXT NOT NULL DEFAULT '',
  copy_bytes INTEGER,
  copy_sha256 TEXT NOT NULL DEFAULT '',
  copied_at TEXT,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A rotation in which people are on call in turn (ES3: filled in at least one day before the cycle starts).
CREATE TABLE rotation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One turn of a rotation.
CREATE TABLE shift (
  id TEXT PRIMARY KEY,
  rotation TEXT NOT NULL REFERENCES rotation (id),
  starts_at TEXT,
  ends_at TEXT,
  person TEXT REFERENCES person (id),
  backup TEXT REFERENCES person (id),
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX shift_by_rotation ON shift (rotation);

-- A chapter of the plan.
CREATE TABLE chapter (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A section of running text in a chapter.
CREATE TABLE section (
  id TEXT PRIMARY KEY,
  chapter TEXT NOT NULL REFERENCES chapter (id),
  code TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  shows TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX section_by_chapter ON section (chapter);

-- The text of a link (PL6).
CREATE TABLE link (
  id TEXT PRIMARY KEY,
  letter TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- An arrow of a link. Ends are `risk`, `bcp`, `incident`, `suppliers` or `clients`.
CREATE TABLE arrow (
  id TEXT PRIMARY KEY,
  link TEXT NOT NULL REFERENCES link (id),
  from_end TEXT NOT NULL DEFAULT '',
  to_end TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX arrow_by_link ON arrow (link);

-- A notification flow between the managers of two plans (PL7). Ends are `irp`, `cmp`, `bcp` or `drp`.
CREATE TABLE flow (
  id TEXT PRIMARY KEY,
  number INTEGER,
  from_plan TEXT NOT NULL DEFAULT '',
  to_plan TEXT NOT NULL DEFAULT '',
  both_ways INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A word of one of the lists an incident is qualified with.
CREATE TABLE term (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A class of incident (CL1): `low`, `minor`, `major`, `crisis`.
CREATE TABLE class (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  criteria TEXT NOT NULL DEFAULT '',
  escalation TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A step to take in a class (CL2): the checklist of a live incident.
CREATE TABLE class_step (
  id TEXT PRIMARY KEY,
  "class" TEXT NOT NULL REFERENCES class (id),
  text TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX class_step_by_class ON class_step ("class");

-- A cell of the priority matrix (CL5); codes of the lists `impact`, `urgency` and `priority`.
CREATE TABLE priority_rule (
  id TEXT PRIMARY KEY,
  impact TEXT NOT NULL DEFAULT '',
  urgency TEXT NOT NULL DEFAULT '',
  priority TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One row of the mapping between the rival scales (CL10). An empty code: the scale does not apply.
CREATE TABLE scale_mapping (
  id TEXT PRIMARY KEY,
  "condition" TEXT NOT NULL DEFAULT '',
  priority TEXT NOT NULL DEFAULT '',
  gravity TEXT NOT NULL DEFAULT '',
  report_impact TEXT NOT NULL DEFAULT '',
  "class" TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A delay that is promised for a priority or a gravity, at a service level.
CREATE TABLE delay (
  id TEXT PRIMARY KEY,
  clock TEXT NOT NULL DEFAULT '',
  scale TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL DEFAULT '',
  amount INTEGER,
  unit TEXT NOT NULL DEFAULT '',
  calendar TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A row of an action table.
CREATE TABLE procedure_action (
  id TEXT PRIMARY KEY,
  procedure TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL DEFAULT '',
  function TEXT NOT NULL DEFAULT '',
  document TEXT REFERENCES document (id),
  documents TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A reason to call the crisis cell together (ES4).
CREATE TABLE activation_criterion (
  id TEXT PRIMARY KEY,
  category TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A level of the managerial escalation (ES1, ES2).
CREATE TABLE escalation_step (
  id TEXT PRIMARY KEY,
  hours TEXT NOT NULL DEFAULT '',
  level INTEGER,
  provider TEXT NOT NULL DEFAULT '',
  client TEXT NOT NULL DEFAULT '',
  provider_role TEXT REFERENCES role (id),
  client_role TEXT REFERENCES role (id),
  rotation TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A seat of the crisis cell (RO6).
CREATE TABLE seat (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  permanent INTEGER NOT NULL DEFAULT 0,
  "condition" TEXT NOT NULL DEFAULT '',
  provider TEXT NOT NULL DEFAULT '',
  client TEXT NOT NULL DEFAULT '',
  provider_role TEXT REFERENCES role (id),
  client_role TEXT REFERENCES role (id),
  mission TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A milestone of the chronogram (ES7).
CREATE TABLE milestone (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  offset_minutes INTEGER,
  title TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  repeat_minutes INTEGER,
  "condition" TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A column of the RACI grid: who (ES8).
CREATE TABLE raci_column (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A row of the RACI grid: an activity (ES8).
CREATE TABLE raci_row (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A cell of the RACI grid (ES8). An empty cell is a gap, not a "nobody".
CREATE TABLE raci_cell (
  id TEXT PRIMARY KEY,
  "row" TEXT NOT NULL REFERENCES raci_row (id),
  "column" TEXT NOT NULL REFERENCES raci_column (id),
  letters TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX raci_cell_by_row ON raci_cell ("row");

CREATE INDEX raci_cell_by_column ON raci_cell ("column");

-- Somebody with a column in the run sheet.
CREATE TABLE recovery_actor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A phase of the run sheet, a pause, or the end of a day.
CREATE TABLE recovery_phase (
  id TEXT PRIMARY KEY,
  category TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  shortest_minutes INTEGER,
  longest_minutes INTEGER,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What one actor does in one phase.
CREATE TABLE recovery_task (
  id TEXT PRIMARY KEY,
  phase TEXT NOT NULL REFERENCES recovery_phase (id),
  actor TEXT NOT NULL REFERENCES recovery_actor (id),
  text TEXT NOT NULL DEFAULT '',
  waits INTEGER NOT NULL DEFAULT 0,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX recovery_task_by_phase ON recovery_task (phase);

CREATE INDEX recovery_task_by_actor ON recovery_task (actor);

-- A tool people work with.
CREATE TABLE tool (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  functions TEXT NOT NULL DEFAULT '',
  flexibility TEXT NOT NULL DEFAULT '',
  cost TEXT NOT NULL DEFAULT '',
  replacement TEXT NOT NULL DEFAULT '',
  in_use INTEGER NOT NULL DEFAULT 0,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A measure to keep up, with its owner and date.
CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  category TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  done_on TEXT,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A message template. `{…}` marks what is filled in when it is sent.
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  audience TEXT NOT NULL DEFAULT '',
  moment TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A version of the plan that was published.
CREATE TABLE plan_version (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL DEFAULT '',
  published_at TEXT,
  approver TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The organisation's logo, at most one: an encrypted file in the blobs folder.
CREATE TABLE logo (
  id TEXT PRIMARY KEY,
  blob TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  media TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The register of paper copies: who holds which, and what its sheets said.
CREATE TABLE paper_copy (
  id TEXT PRIMARY KEY,
  number INTEGER,
  document TEXT NOT NULL DEFAULT '',
  holder TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  paper TEXT NOT NULL DEFAULT '',
  large INTEGER NOT NULL DEFAULT 0,
  duplex INTEGER NOT NULL DEFAULT 0,
  version TEXT NOT NULL DEFAULT '',
  as_of TEXT,
  printed_at TEXT,
  fingerprint TEXT NOT NULL DEFAULT '',
  sheets TEXT NOT NULL DEFAULT '',
  handed_over_on TEXT,
  destroyed_on TEXT,
  notes TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A statutory duty: somebody must be told within a delay. To be checked with counsel.
CREATE TABLE duty (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  role TEXT REFERENCES role (id),
  amount INTEGER,
  unit TEXT NOT NULL DEFAULT '',
  calendar TEXT NOT NULL DEFAULT '',
  after TEXT REFERENCES duty (id),
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A scenario an exercise is played from.
CREATE TABLE scenario (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  goals TEXT NOT NULL DEFAULT '',
  preparation TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  application TEXT NOT NULL DEFAULT '',
  channels_down TEXT NOT NULL DEFAULT '',
  duration_minutes INTEGER,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Something the leader of an exercise brings in at a set minute.
CREATE TABLE inject (
  id TEXT PRIMARY KEY,
  scenario TEXT NOT NULL REFERENCES scenario (id),
  minute INTEGER,
  title TEXT NOT NULL DEFAULT '',
  sender TEXT NOT NULL DEFAULT '',
  recipient TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  expected TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX inject_by_scenario ON inject (scenario);

-- An incident of the register, or an exercise (IN1, IN3).
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL DEFAULT '',
  exercise INTEGER NOT NULL DEFAULT 0,
  scenario TEXT REFERENCES scenario (id),
  speed INTEGER,
  title TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  noticed_at TEXT,
  declared_at TEXT,
  declared_by TEXT NOT NULL DEFAULT '',
  reported_by TEXT NOT NULL DEFAULT '',
  application TEXT NOT NULL DEFAULT '',
  symptoms TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  actions_before TEXT NOT NULL DEFAULT '',
  reproduction TEXT NOT NULL DEFAULT '',
  environment TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL DEFAULT '',
  effect TEXT NOT NULL DEFAULT '',
  team TEXT REFERENCES team (id),
  resolution TEXT NOT NULL DEFAULT '',
  instructions TEXT NOT NULL DEFAULT '',
  problem_proposed INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What an incident was judged to be at a moment; the latest counts. Never changed (CL1, CL5, CL7, CL8).
CREATE TABLE qualification (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  event_only INTEGER NOT NULL DEFAULT 0,
  interface_only INTEGER NOT NULL DEFAULT 0,
  essential INTEGER NOT NULL DEFAULT 0,
  crisis INTEGER NOT NULL DEFAULT 0,
  impact TEXT NOT NULL DEFAULT '',
  urgency TEXT NOT NULL DEFAULT '',
  service_level TEXT NOT NULL DEFAULT '',
  priority TEXT NOT NULL DEFAULT '',
  class TEXT NOT NULL DEFAULT '',
  gravity TEXT NOT NULL DEFAULT '',
  report_impact TEXT NOT NULL DEFAULT '',
  report_type TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX qualification_by_incident ON qualification (incident);

-- An incident passes into a state (IN4). Never changed.
CREATE TABLE state_change (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  state TEXT NOT NULL DEFAULT '',
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  waiting_for TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX state_change_by_incident ON state_change (incident);

-- An essential activity in an incident: hit or not, when it is expected back, when it was (AC1, CL4).
CREATE TABLE affected_activity (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  activity TEXT NOT NULL REFERENCES activity (id),
  standing TEXT NOT NULL DEFAULT '',
  since TEXT,
  expected_at TEXT,
  recovered_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX affected_activity_by_incident ON affected_activity (incident);

-- A line of the log. Never changed: a correction is a new line that points at the old one (LO1, LO2).
CREATE TABLE log_line (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  number INTEGER,
  happened_at TEXT,
  written_at TEXT,
  actor TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  mentions TEXT NOT NULL DEFAULT '',
  about TEXT REFERENCES log_line (id),
  verification TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  sheet TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The log of an incident is read by the time of the facts, page by page.
CREATE INDEX log_line_by_time ON log_line (incident, happened_at, number);

CREATE INDEX log_line_by_number ON log_line (incident, number);

CREATE INDEX log_line_by_about ON log_line (about) WHERE about IS NOT NULL;

CREATE TRIGGER log_line_is_never_changed BEFORE UPDATE ON log_line
BEGIN SELECT RAISE (ABORT, 'the log only grows'); END;

-- The words of the log, found without accents; one row a line, which is named by its id. The beginnings of words that are
-- typed most have an index of their own: finding them does not depend on how long the log is.
CREATE VIRTUAL TABLE log_words USING fts5 (line UNINDEXED, words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5 6 7 8');

CREATE TRIGGER log_line_is_found AFTER INSERT ON log_line
BEGIN INSERT INTO log_words (line, words)
  VALUES (new.id, new.actor || ' ' || new.text || ' ' || new.result || ' ' || new.link); END;

-- A piece of evidence: a file or a picture, kept encrypted (LO3). Never changed.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  line TEXT REFERENCES log_line (id),
  name TEXT NOT NULL DEFAULT '',
  media TEXT NOT NULL DEFAULT '',
  bytes INTEGER,
  sha256 TEXT NOT NULL DEFAULT '',
  blob TEXT NOT NULL DEFAULT '',
  captured_at TEXT,
  captured_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX evidence_by_incident ON evidence (incident);

-- A link of the chain of custody: what was done with a piece of evidence (LO3). Never changed.
CREATE TABLE custody (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  evidence TEXT NOT NULL REFERENCES evidence (id),
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  act TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX custody_by_incident ON custody (incident);

-- An attempt to reach somebody. Never changed (ES1-ES3).
CREATE TABLE call_attempt (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  person TEXT REFERENCES person (id),
  role TEXT REFERENCES role (id),
  name TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  step TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX call_attempt_by_incident ON call_attempt (incident);

-- A channel of communication is down, or works again; the latest counts. Never changed.
CREATE TABLE channel_state (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  channel TEXT NOT NULL DEFAULT '',
  down INTEGER NOT NULL DEFAULT 0,
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX channel_state_by_incident ON channel_state (incident);

-- The crisis of an incident: one record, made when the cell is asked for.
CREATE TABLE crisis (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  requested_at TEXT,
  opened_at TEXT,
  opened_by TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  bridge TEXT NOT NULL DEFAULT '',
  report_minutes INTEGER,
  drp_decision TEXT NOT NULL DEFAULT '',
  drp_decided_at TEXT,
  closed_at TEXT,
  closing_agreed_by TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX crisis_by_incident ON crisis (incident);

-- Somebody in a seat of the cell (RO6), or in one of its three functions (RO5).
CREATE TABLE seat_taking (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  seat TEXT REFERENCES seat (id),
  role TEXT REFERENCES role (id),
  side TEXT NOT NULL DEFAULT '',
  person TEXT REFERENCES person (id),
  name TEXT NOT NULL DEFAULT '',
  function TEXT NOT NULL DEFAULT '',
  arrived_at TEXT,
  left_at TEXT,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX seat_taking_by_incident ON seat_taking (incident);

-- A plan is put in force or out of force: BCP, DRP, CMP, IRP. Never changed.
CREATE TABLE plan_activation (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  plan TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 0,
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX plan_activation_by_incident ON plan_activation (incident);

-- One shift hands over to the next. Never changed.
CREATE TABLE handover (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  at TEXT,
  "from" TEXT NOT NULL DEFAULT '',
  "to" TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX handover_by_incident ON handover (incident);

-- A message as it was sent. Never changed (CO1).
CREATE TABLE message (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  template TEXT REFERENCES template (id),
  category TEXT NOT NULL DEFAULT '',
  audience TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  recipients TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  means TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX message_by_incident ON message (incident);

-- A status report (ES6, ES7): progress, done, left to do. Never changed.
CREATE TABLE status_report (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  progress TEXT NOT NULL DEFAULT '',
  done TEXT NOT NULL DEFAULT '',
  "left" TEXT NOT NULL DEFAULT '',
  next_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX status_report_by_incident ON status_report (incident);

-- Something the plan lists was done, or is no longer; the latest counts. Never changed.
CREATE TABLE tick (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  list TEXT NOT NULL DEFAULT '',
  item TEXT NOT NULL DEFAULT '',
  done INTEGER NOT NULL DEFAULT 0,
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX tick_by_incident ON tick (incident);

-- A clock that a person starts or ends: a statutory deadline, a decision. The latest counts. Never changed.
CREATE TABLE clock_mark (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  clock TEXT NOT NULL DEFAULT '',
  mark TEXT NOT NULL DEFAULT '',
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX clock_mark_by_incident ON clock_mark (incident);

-- A recovery under way: one record, made when it starts.
CREATE TABLE recovery_run (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  started_at TEXT,
  ended_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX recovery_run_by_incident ON recovery_run (incident);

-- A task of the run sheet starts or ends; the latest counts. Never changed.
CREATE TABLE run_mark (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  phase TEXT NOT NULL REFERENCES recovery_phase (id),
  task TEXT REFERENCES recovery_task (id),
  mark TEXT NOT NULL DEFAULT '',
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX run_mark_by_incident ON run_mark (incident);

-- An alert that belongs to an incident. The same alert twice stays one incident. Never changed.
CREATE TABLE alert_seen (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  fingerprint TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  starts_at TEXT,
  ends_at TEXT,
  at TEXT,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX alert_seen_by_incident ON alert_seen (incident);

-- A question of the organisation's own.
CREATE TABLE review_question (
  id TEXT PRIMARY KEY,
  block TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A step of a review.
CREATE TABLE review_mark (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  step TEXT NOT NULL DEFAULT '',
  revision INTEGER,
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  digest TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX review_mark_by_incident ON review_mark (incident);

-- The answer to one question. While it is empty, what the incident tells stands in its place.
CREATE TABLE review_answer (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  question TEXT NOT NULL DEFAULT '',
  block TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  choice TEXT NOT NULL DEFAULT '',
  not_applicable INTEGER NOT NULL DEFAULT 0,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX review_answer_by_incident ON review_answer (incident);

-- Somebody named in the report: of the crisis cell, or from outside (PI2).
CREATE TABLE involved (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  list TEXT NOT NULL DEFAULT '',
  person TEXT REFERENCES person (id),
  place TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  job TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX involved_by_incident ON involved (incident);

-- A line of the log that is told in the report (PI2). Taken out again, it is retired.
CREATE TABLE timeline_line (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  line TEXT NOT NULL REFERENCES log_line (id),
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX timeline_line_by_incident ON timeline_line (incident);

-- An answer to "why?".
CREATE TABLE why (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  parent TEXT REFERENCES why (id),
  text TEXT NOT NULL DEFAULT '',
  root INTEGER NOT NULL DEFAULT 0,
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX why_by_incident ON why (incident);

-- A problem.
CREATE TABLE problem (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  root_cause TEXT NOT NULL DEFAULT '',
  workaround TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  opened_at TEXT,
  opened_by TEXT NOT NULL DEFAULT '',
  closed_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- An incident that comes from a problem. Its id follows from both.
CREATE TABLE problem_incident (
  id TEXT PRIMARY KEY,
  problem TEXT NOT NULL REFERENCES problem (id),
  incident TEXT NOT NULL REFERENCES incident (id),
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX problem_incident_by_problem ON problem_incident (problem);

CREATE INDEX problem_incident_by_incident ON problem_incident (incident);

-- An action of the improvement plan.
CREATE TABLE action (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  nature TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT '',
  step TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  proof TEXT NOT NULL DEFAULT '',
  created_at TEXT,
  created_by TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '',
  incident TEXT REFERENCES incident (id),
  problem TEXT REFERENCES problem (id),
  finding TEXT NOT NULL DEFAULT '',
  about_kind TEXT NOT NULL DEFAULT '',
  about_row TEXT NOT NULL DEFAULT '',
  about_field TEXT NOT NULL DEFAULT '',
  closed_at TEXT,
  closed_by TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  version TEXT REFERENCES plan_version (id),
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A walk through the whole plan; it can be left and resumed.
CREATE TABLE walk (
  id TEXT PRIMARY KEY,
  begun_at TEXT,
  begun_by TEXT NOT NULL DEFAULT '',
  finished_at TEXT,
  finished_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What was said of one record of the plan: is it still true? The latest word counts. Never changed.
CREATE TABLE walk_answer (
  id TEXT PRIMARY KEY,
  walk TEXT NOT NULL REFERENCES walk (id),
  kind TEXT NOT NULL DEFAULT '',
  row TEXT NOT NULL DEFAULT '',
  word TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  action TEXT REFERENCES action (id),
  at TEXT,
  by TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX walk_answer_by_walk ON walk_answer (walk);
