-- Fills a database, in which a newsroom is set up, with many articles as an import would leave them. The last one has
-- the number {last}, counted from 0; they are {seconds} seconds apart.

CREATE TEMP TABLE filled AS
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {last})
SELECT i, printf('a%08d', i) AS id,
  strftime('%Y-%m-%dT%H:%M:%fZ', '2025-01-01', printf('+%d seconds', i * {seconds})) AS at
FROM n;

INSERT INTO article (id, revision, status, status_at, published_at, listed_at, missing, settled, version, state_at,
  created_at)
SELECT id, 1, 'usable', at, at, at, '[]', '[]', 1, at, at FROM filled;

INSERT INTO revision (article, number, digest, headline, summary, body_html, language, section, genre, details,
  revised_at, revised_by)
SELECT id, 1, id, 'Story ' || i || ' from the market', 'What the traders of quarter ' || (i % 97) || ' said of it.',
  '<p>traders returned to the market on friday after the city finished repairs to the drains and the road, and those of '
    || 'them who had kept a stall by the old gate found it where they had left it, with the tarpaulin folded over '
    || 'its counter and the number ' || i || ' still in chalk on the board.</p>',
  iif(i % 50 = 0, 'yo', 'en'), iif(i % 4, 'Business', 'Sport'), 'reporting',
  json_object('byline', json('[{"name":"Amina Bello","email":null,"url":null}]'), 'dateline', 'Kano',
    'tags', json('["markets"]'), 'rights', json_object('holder', NULL, 'year', NULL, 'notice', NULL, 'credit', NULL,
    'contact', NULL, 'policyUrl', NULL, 'reserved', json('[]'), 'permission', NULL, 'foreign', NULL)),
  at, 'bench'
FROM filled;

INSERT INTO channel (id, kind, title, description, changed_at)
VALUES ('section-business', 'section', 'Business', '', '2025-01-01T00:00:00.000Z'),
  ('section-sport', 'section', 'Sport', '', '2025-01-01T00:00:00.000Z'),
  ('lang-en', 'lang', 'en', '', '2025-01-01T00:00:00.000Z'),
  ('lang-yo', 'lang', 'yo', '', '2025-01-01T00:00:00.000Z')
ON CONFLICT DO NOTHING;

INSERT INTO channel_article (channel, listed_at, article, own_page) SELECT 'latest', at, id, 1 FROM filled;
INSERT INTO channel_article (channel, listed_at, article, own_page)
SELECT iif(i % 4, 'section-business', 'section-sport'), at, id, 1 FROM filled;
INSERT INTO channel_article (channel, listed_at, article, own_page)
SELECT iif(i % 50 = 0, 'lang-yo', 'lang-en'), at, id, 1 FROM filled;

DROP TABLE filled;
