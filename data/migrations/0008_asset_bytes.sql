-- The bytes of Assets that are hosted here, and what is known of them; an Asset without a row is at its own host alone.

CREATE TABLE asset_content (
  asset TEXT PRIMARY KEY REFERENCES asset (id),
  type TEXT NOT NULL,
  -- Bytes.
  size INTEGER NOT NULL CHECK (size > 0),
  -- Pixels; null where they are not read.
  width INTEGER,
  height INTEGER,
  -- SHA-256 of the bytes, in hex.
  digest TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;

-- Stretches of 72,000 bytes in base64, in order from 0: short enough to be written as a statement of a dump, of which D1
-- takes 100,000 bytes at most.
CREATE TABLE asset_chunk (
  asset TEXT NOT NULL REFERENCES asset_content (asset),
  number INTEGER NOT NULL,
  base64 TEXT NOT NULL CHECK (length(base64) <= 96000),
  PRIMARY KEY (asset, number)
) STRICT;

-- An Asset with what is known of its hosted bytes, as JSON, null where none are.
CREATE VIEW known_asset AS
SELECT s.*, (
  SELECT json_object('type', h.type, 'size', h.size, 'width', h.width, 'height', h.height, 'digest', h.digest,
    'writtenAt', h.written_at)
  FROM asset_content h WHERE h.asset = s.id
) AS content
FROM asset s;

DROP VIEW current_article;
-- An article as its current Revision prints it, its Assets in order; of one that is hosted, what its bytes say counts.
CREATE VIEW current_article AS
SELECT
  a.id, a.revision, a.status, a.status_at, a.published_at, a.embargo_until, a.expires_at, a.listed_at, a.missing,
  a.settled, a.version, a.state_at, a.shown_at, a.status_reason,
  r.digest, r.headline, r.summary, r.body_html, r.language, r.section, r.genre, r.url, r.license, r.details,
  r.revised_at, r.revised_by,
  (
    SELECT json_group_array(json_object(
      'url', s.url, 'type', coalesce(h.type, s.type), 'length', coalesce(h.size, s.length),
      'width', coalesce(h.width, s.width), 'height', coalesce(h.height, s.height), 'credit', s.credit,
      'holder', s.holder, 'license', s.license, 'status', s.status, 'updatedAt', s.updated_at,
      'alt', u.alt, 'inline', u.inline, 'duration', s.duration, 'renditions', json(s.renditions), 'hosted', h.asset
    ) ORDER BY u.position)
    FROM revision_asset u JOIN asset s ON s.id = u.asset LEFT JOIN asset_content h ON h.asset = s.id
    WHERE u.article = a.id AND u.revision = a.revision
  ) AS images
FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision;
