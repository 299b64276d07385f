-- Audio and video beside images, and the images of newsroom and channels.

-- Seconds; null where unknown.
ALTER TABLE asset ADD COLUMN duration INTEGER;
-- Other encodings or sizes of the same work, under the same rights: a JSON list.
ALTER TABLE asset ADD COLUMN renditions TEXT NOT NULL DEFAULT '[]';

-- A square image, by its address; and a logo as JSON: url, width, height.
ALTER TABLE newsroom ADD COLUMN icon TEXT;
ALTER TABLE newsroom ADD COLUMN logo TEXT;
-- Of channels the newsroom named: JSON as in newsroom.logo.
ALTER TABLE channel ADD COLUMN image TEXT;

DROP VIEW current_article;
-- An article as its current Revision prints it, its Assets in order.
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
      'alt', u.alt, 'inline', u.inline, 'duration', s.duration, 'renditions', json(s.renditions)
    ) ORDER BY u.position)
    FROM revision_asset u JOIN asset s ON s.id = u.asset
    WHERE u.article = a.id AND u.revision = a.revision
  ) AS images
FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision;
