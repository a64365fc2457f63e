-- What the workspace keeps of its own, beside the cases; times are ISO 8601 UTC.
CREATE TABLE IF NOT EXISTS account (
  name TEXT PRIMARY KEY, display TEXT NOT NULL, password TEXT NOT NULL,
  roles TEXT NOT NULL, enabled INTEGER NOT NULL, last TEXT);

CREATE TABLE IF NOT EXISTS job (
  id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, task TEXT NOT NULL,
  kind TEXT NOT NULL, state TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
  problem TEXT, result TEXT);

CREATE TABLE IF NOT EXISTS visit (
  who TEXT NOT NULL, case_id TEXT NOT NULL, seen TEXT NOT NULL,
  PRIMARY KEY (who, case_id));

CREATE TABLE IF NOT EXISTS star (
  who TEXT NOT NULL, case_id TEXT NOT NULL, about TEXT NOT NULL,
  PRIMARY KEY (who, case_id, about));
