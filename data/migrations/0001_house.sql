-- The house: one newsroom, its operators, licenses and blocks, and articles with their rights.
-- Instants are ISO-8601 UTC text with milliseconds; lists and records are JSON text.

-- A precondition as a statement: insert into it what must hold, and the whole batch rolls back when it does not.
-- It never holds a row. A table, not a view: an export of D1 lists triggers before views.
CREATE TABLE expectation (holds ANY) STRICT;
CREATE TRIGGER expectation_holds BEFORE INSERT ON expectation
BEGIN
  SELECT CASE WHEN NEW.holds IS 1 THEN RAISE(IGNORE) ELSE RAISE(ABORT, 'expectation failed') END;
END;

CREATE TABLE license (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE license_version (
  license TEXT NOT NULL REFERENCES license (id),
  version INTEGER NOT NULL,
  terms TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (license, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER license_version_is_immutable BEFORE UPDATE ON license_version
BEGIN
  SELECT RAISE(ABORT, 'a license version is immutable');
END;

CREATE TABLE newsroom (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  legal_names TEXT NOT NULL,
  home_url TEXT NOT NULL,
  language TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  contact TEXT NOT NULL,
  policy_url TEXT,
  credit TEXT NOT NULL,
  default_license TEXT NOT NULL REFERENCES license (id),
  id_prefix TEXT NOT NULL,
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE block (
  kind TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE operator (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  digest TEXT NOT NULL UNIQUE,
  -- The digest that was configured for the first owner: only another one configured replaces the credential again.
  configured_digest TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT
) STRICT;

-- Who did what, when: one line for every write.
CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  verb TEXT NOT NULL,
  noun TEXT NOT NULL,
  noun_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('usable', 'withheld', 'canceled')),
  status_at TEXT NOT NULL,
  published_at TEXT NOT NULL,
  embargo_until TEXT,
  expires_at TEXT,
  -- The later of publication and embargo.
  listed_at TEXT NOT NULL,
  -- The rights still missing, a JSON list; an article with any is in no channel.
  missing TEXT NOT NULL,
  -- What an operator decided, a JSON list of fields: a document imported again does not undo it.
  settled TEXT NOT NULL,
  -- Counts every write, of content or state: what a change was planned from must still be so when it is written.
  version INTEGER NOT NULL,
  -- Since when the row has stood as it stands, and since when the public could first read the article, once it could.
  state_at TEXT NOT NULL,
  shown_at TEXT,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX article_by_listing ON article (listed_at DESC, id DESC);
CREATE INDEX article_incomplete ON article (id) WHERE missing <> '[]';

CREATE TABLE revision (
  article TEXT NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  digest TEXT NOT NULL,
  headline TEXT NOT NULL,
  summary TEXT NOT NULL,
  body_html TEXT NOT NULL,
  language TEXT NOT NULL,
  section TEXT,
  genre TEXT NOT NULL,
  url TEXT,
  license TEXT REFERENCES license (id),
  -- byline, dateline, tags and stated rights.
  details TEXT NOT NULL,
  revised_at TEXT NOT NULL,
  revised_by TEXT NOT NULL,
  PRIMARY KEY (article, number)
) STRICT;

CREATE TRIGGER revision_is_immutable BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE(ABORT, 'a revision is immutable');
END;

-- The bytes an article was imported from, with what was lifted from them.
CREATE TABLE original (
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  report TEXT NOT NULL,
  PRIMARY KEY (article, revision),
  FOREIGN KEY (article, revision) REFERENCES revision (article, number)
) STRICT;

-- Which article a document of an import became, and the digest of its bytes when it was last read.
CREATE TABLE import_key (
  key TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX import_key_by_digest ON import_key (digest) WHERE digest <> '';
CREATE INDEX import_key_by_article ON import_key (article);

CREATE TABLE asset (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  type TEXT,
  length INTEGER,
  width INTEGER,
  height INTEGER,
  credit TEXT,
  holder TEXT,
  license TEXT REFERENCES license (id),
  status TEXT NOT NULL CHECK (status IN ('usable', 'withheld', 'canceled')),
  -- Whether an operator decided its rights: what a document states then only fills gaps.
  settled INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE revision_asset (
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  asset TEXT NOT NULL REFERENCES asset (id),
  alt TEXT NOT NULL,
  inline INTEGER NOT NULL,
  PRIMARY KEY (article, revision, position),
  FOREIGN KEY (article, revision) REFERENCES revision (article, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_asset_by_asset ON revision_asset (asset);

CREATE TABLE channel (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('latest', 'section', 'tag', 'author', 'lang', 'named')),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  selection TEXT,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX channel_by_kind ON channel (kind, title);
CREATE INDEX channel_by_change ON channel (changed_at) WHERE kind NOT IN ('latest', 'named');

-- Which usable, complete articles a channel holds, in its order; whether one may be given is decided when it is asked for.
CREATE TABLE channel_article (
  channel TEXT NOT NULL REFERENCES channel (id),
  listed_at TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  expires_at TEXT,
  PRIMARY KEY (channel, listed_at, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_article_by_article ON channel_article (article);
CREATE INDEX channel_article_by_expiry ON channel_article (channel, expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE tick (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  ran_at TEXT NOT NULL
) STRICT;

-- An article as its current Revision prints it, its images in order.
CREATE VIEW current_article AS
SELECT
  a.id, a.revision, a.status, a.status_at, a.published_at, a.embargo_until, a.expires_at, a.listed_at, a.missing,
  a.settled, a.version, a.state_at, a.shown_at,
  r.digest, r.headline, r.summary, r.body_html, r.language, r.section, r.genre, r.url, r.license, r.details,
  r.revised_at, r.revised_by,
  (
    SELECT json_group_array(json_object(
      'url', s.url, 'type', s.type, 'length', s.length, 'width', s.width, 'height', s.height, 'credit', s.credit,
      'holder', s.holder, 'license', s.license, 'status', s.status, 'updatedAt', s.updated_at,
      'alt', u.alt, 'inline', u.inline
    ) ORDER BY u.position)
    FROM revision_asset u JOIN asset s ON s.id = u.asset
    WHERE u.article = a.id AND u.revision = a.revision
  ) AS images
FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision;

-- Whether the newsroom here is the sample that came with the program: only that one can be removed whole.
CREATE TABLE sample (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  begun_at TEXT NOT NULL,
  -- Null while it is being loaded: a start that was cut short begins again.
  loaded_at TEXT
) STRICT;
