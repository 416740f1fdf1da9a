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
  mission TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A milestone of the chronogram (ES7).
CREATE TABLE milestone (
  id TEXT PRIMARY KEY,
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
