-- Incidents: statutory duties, scenarios, and everything an incident leaves behind.

-- A table cannot take a column in its middle: three are made anew with their rows.
CREATE TEMP TABLE old_escalation_step AS SELECT * FROM escalation_step;

DROP TABLE escalation_step;

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

INSERT INTO escalation_step (id, hours, level, provider, client, text, position, retired) SELECT id, hours, level, provider, client, text, position, retired FROM old_escalation_step;

DROP TABLE old_escalation_step;

CREATE TEMP TABLE old_seat AS SELECT * FROM seat;

DROP TABLE seat;

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

INSERT INTO seat (id, name, permanent, "condition", provider, client, mission, position, retired) SELECT id, name, permanent, "condition", provider, client, mission, position, retired FROM old_seat;

DROP TABLE old_seat;

CREATE TEMP TABLE old_milestone AS SELECT * FROM milestone;

DROP TABLE milestone;

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

INSERT INTO milestone (id, offset_minutes, title, detail, repeat_minutes, "condition", position, retired) SELECT id, offset_minutes, title, detail, repeat_minutes, "condition", position, retired FROM old_milestone;

DROP TABLE old_milestone;

-- Reminders that were shown on this computer: none is shown twice, none is lost by a restart. No part of the journal.
CREATE TABLE reminded (
  key TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;

-- The clock of a new entry follows the highest one: found without reading the journal.
CREATE INDEX journal_by_clock ON journal (clock);

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
