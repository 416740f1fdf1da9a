-- Paper: the logo on the cover, and the register of copies.

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
