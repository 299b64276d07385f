-- What was taken away for good, and why: articles canceled on a legal demand, named channels the newsroom removed.

-- The class of reason for its status; null where none was given.
ALTER TABLE article ADD COLUMN status_reason TEXT CHECK (status_reason IN ('legal'));

DROP VIEW current_article;

-- An article as its current Revision prints it, its images and recordings in order.
CREATE VIEW current_article AS
SELECT
  a.id, a.revision, a.status, a.status_at, a.published_at, a.embargo_until, a.expires_at, a.listed_at, a.missing,
  a.settled, a.version, a.state_at, a.shown_at, a.status_reason,
  r.digest, r.headline, r.summary, r.body_html, r.language, r.section, r.genre, r.url, r.license, r.details,
  r.revised_at, r.revised_by,
  (
    SELECT json_group_array(json_object(
      'url', s.url, 'type', s.type, 'length', s.length, 'width', s.width, 'height', s.height, 'credit', s.credit,
      'holder', s.holder, 'license', s.license, 'status', s.status, 'updatedAt', s.updated_at,
      'alt', u.alt, 'inline', u.inline, 'duration', s.duration, 'renditions', json(s.renditions)
    ) ORDER BY u.position)
    FROM revision_asset u JOIN asset s ON s.id = u.asset
    WHERE u.article = a.id AND u.revision = a.revision
  ) AS images
FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision;

-- Channels that were named once and are no more, so that who still asks is told to stop.
CREATE TABLE retired_channel (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
