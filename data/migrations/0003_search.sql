-- Search: the words of every article's current Revision, each list of hits in the order of listing.

-- The id is the second of listing (seconds since year 1, a million places in each), so that the newest hits come first.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE REFERENCES article (id),
  -- The Revision whose words stand in `article_search`; 0 while they wait for a tick.
  revision INTEGER NOT NULL,
  -- The Revision's License, null for the newsroom's default.
  license TEXT
) STRICT;
CREATE INDEX search_entry_stale ON search_entry (id) WHERE revision = 0;

-- Folded words (src/domain/fold.ts) between spaces, marked by who may find them (src/store/search-expression.ts). It has no
-- content of its own and is found from the articles again: `imprimatur search rebuild`.
CREATE VIRTUAL TABLE article_search USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii'
);

INSERT INTO search_entry (id, article, revision, license)
SELECT
  (unixepoch(a.listed_at) + 62135596800) * 1000000
    + row_number() OVER (PARTITION BY unixepoch(a.listed_at) ORDER BY a.listed_at, a.id) - 1,
  a.id, 0, r.license
FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision;
