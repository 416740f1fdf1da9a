-- After incidents: reviews and reports, actions, problems, the yearly walk through the plan.

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
