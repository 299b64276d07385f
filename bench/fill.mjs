/** Fills a database with many articles by SQL alone, as an import would leave them: a million in a minute or two. */

const WORDS =
  'traders returned to the market on friday after the city finished repairs to the drains and the road '

/** One an hour at 10,000, so that months hold hundreds; the span of years is the same whatever the number. */
const SPAN_MINUTES = 600_000

/** The n-th article's facts, n from 0; `{count}` is the number of articles. */
const ARTICLES = (count) => `
  WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})
  SELECT i, printf('a%08d', i) AS id,
    strftime('%Y-%m-%dT%H:%M:%fZ', '2025-01-01', printf('+%d seconds', i * ${(SPAN_MINUTES * 60) / count})) AS at
  FROM n`

/** Made by `sqlite.exec`, in order; the channels are `latest`, `section-business` or `-sport`, `lang-en` or `lang-yo`. */
export function fillStatements(count) {
  return [
    `INSERT INTO article (id, revision, status, status_at, published_at, listed_at, missing, settled, version, state_at,
       created_at)
     SELECT id, 1, 'usable', at, at, at, '[]', '[]', 1, at, at FROM (${ARTICLES(count)})`,
    `INSERT INTO revision (article, number, digest, headline, summary, body_html, language, section, genre, url, license,
       details, revised_at, revised_by)
     SELECT id, 1, id, 'Story ' || i || ' from the market', 'What the traders of quarter ' || (i % 97) || ' said of it.',
       '<p>${WORDS.repeat(3)}' || i || '.</p>', iif(i % 50 = 0, 'yo', 'en'), iif(i % 4, 'Business', 'Sport'),
       'reporting', NULL, NULL,
       '{"byline":[{"name":"Amina Bello","email":null,"url":null}],"dateline":"Kano","tags":["markets"],"rights":{"holder":null,"year":null,"notice":null,"credit":null,"contact":null,"policyUrl":null,"reserved":[],"permission":null,"foreign":null}}',
       at, 'bench' FROM (${ARTICLES(count)})`,
    `INSERT INTO channel (id, kind, title, description, changed_at) VALUES
       ('section-business', 'section', 'Business', '', '2025-01-01T00:00:00.000Z'),
       ('section-sport', 'section', 'Sport', '', '2025-01-01T00:00:00.000Z'),
       ('lang-en', 'lang', 'en', '', '2025-01-01T00:00:00.000Z'), ('lang-yo', 'lang', 'yo', '', '2025-01-01T00:00:00.000Z')
     ON CONFLICT DO NOTHING`,
    ...["'latest'", "iif(i % 4, 'section-business', 'section-sport')", "iif(i % 50 = 0, 'lang-yo', 'lang-en')"].map(
      (channel) => `
     INSERT INTO channel_article (channel, listed_at, article, own_page)
     SELECT ${channel}, at, id, 1 FROM (${ARTICLES(count)})`,
    ),
  ]
}
