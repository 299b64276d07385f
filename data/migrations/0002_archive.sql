-- The archive: each channel's months in numbered parts of bounded size (RFC 5005). A part begins at a key in the order
-- of listing and reaches to the next part's; its name never changes. What enters a channel late enters the part it
-- belongs to, and a part that grew too large gives its upper half to a new one, whose number is the month's next.

-- When an article that was revised was last revised: one that left a channel's document comes back to its front.
ALTER TABLE channel_article ADD COLUMN corrected_at TEXT;
-- Whether the story's page is ours, and not on a site of the newsroom's.
ALTER TABLE channel_article ADD COLUMN own_page INTEGER NOT NULL DEFAULT 0;
CREATE INDEX channel_article_by_correction ON channel_article (channel, corrected_at) WHERE corrected_at IS NOT NULL;

UPDATE channel_article SET
  corrected_at = (
    SELECT r.revised_at FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
    WHERE a.id = channel_article.article AND a.revision > 1),
  own_page = (
    SELECT r.url IS NULL FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
    WHERE a.id = channel_article.article);

CREATE TABLE archive_part (
  channel TEXT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  -- Of listing, in UTC: `yyyy-mm`.
  month TEXT NOT NULL,
  number INTEGER NOT NULL,
  -- The key of its first article; the first part of a month begins with the month itself.
  starts_at TEXT NOT NULL,
  starts_with TEXT NOT NULL,
  -- How many articles it holds, and how many of those have their page here.
  held INTEGER NOT NULL,
  own_pages INTEGER NOT NULL,
  PRIMARY KEY (channel, starts_at, starts_with)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX archive_part_by_name ON archive_part (channel, month, number);

INSERT INTO archive_part (channel, month, number, starts_at, starts_with, held, own_pages)
SELECT channel, month, place / 40 + 1, iif(place < 40, month, min(listed_at)), iif(place < 40, '', article),
  count(*), sum(own_page)
FROM (
  SELECT channel, listed_at, article, own_page, substr(listed_at, 1, 7) AS month,
    row_number() OVER (PARTITION BY channel, substr(listed_at, 1, 7) ORDER BY listed_at, article) - 1 AS place
  FROM channel_article ORDER BY channel, listed_at, article)
GROUP BY channel, month, place / 40;

CREATE TRIGGER channel_article_is_archived AFTER INSERT ON channel_article
BEGIN
  INSERT INTO archive_part (channel, month, number, starts_at, starts_with, held, own_pages)
  VALUES (NEW.channel, substr(NEW.listed_at, 1, 7), 1, substr(NEW.listed_at, 1, 7), '', 0, 0)
  ON CONFLICT DO NOTHING;
  UPDATE archive_part SET held = held + 1, own_pages = own_pages + NEW.own_page
  WHERE channel = NEW.channel AND (starts_at, starts_with) = (
    SELECT starts_at, starts_with FROM archive_part
    WHERE channel = NEW.channel AND (starts_at, starts_with) <= (NEW.listed_at, NEW.article)
    ORDER BY starts_at DESC, starts_with DESC LIMIT 1);
END;

CREATE TRIGGER channel_article_leaves_archive AFTER DELETE ON channel_article
BEGIN
  UPDATE archive_part SET held = held - 1, own_pages = own_pages - OLD.own_page
  WHERE channel = OLD.channel AND (starts_at, starts_with) = (
    SELECT starts_at, starts_with FROM archive_part
    WHERE channel = OLD.channel AND (starts_at, starts_with) <= (OLD.listed_at, OLD.article)
    ORDER BY starts_at DESC, starts_with DESC LIMIT 1);
END;

-- Forty is what an Edition always shows beside ten corrected articles: what is newer than the last full part is in the
-- channel's own document. The last part of a month is cut at once; one in between may grow to twice that first.
CREATE TRIGGER archive_part_is_split AFTER UPDATE OF held ON archive_part
WHEN NEW.held > 40 AND NEW.held > OLD.held AND (NEW.held > 80 OR NOT EXISTS (
  SELECT 1 FROM archive_part later
  WHERE later.channel = NEW.channel AND later.month = NEW.month
    AND (later.starts_at, later.starts_with) > (NEW.starts_at, NEW.starts_with)))
BEGIN
  INSERT INTO archive_part (channel, month, number, starts_at, starts_with, held, own_pages)
  SELECT NEW.channel, NEW.month,
    (SELECT max(number) + 1 FROM archive_part WHERE channel = NEW.channel AND month = NEW.month),
    listed_at, article, NEW.held - 40, 0
  FROM channel_article
  WHERE channel = NEW.channel AND (listed_at, article) >= (NEW.starts_at, NEW.starts_with)
  ORDER BY listed_at, article LIMIT 1 OFFSET 40;
  UPDATE archive_part SET
    held = 40,
    own_pages = (
      SELECT sum(own_page) FROM (
        SELECT own_page FROM channel_article
        WHERE channel = NEW.channel AND (listed_at, article) >= (NEW.starts_at, NEW.starts_with)
        ORDER BY listed_at, article LIMIT 40))
  WHERE channel = NEW.channel AND starts_at = NEW.starts_at AND starts_with = NEW.starts_with;
  UPDATE archive_part SET own_pages = NEW.own_pages - (
    SELECT own_pages FROM archive_part
    WHERE channel = NEW.channel AND starts_at = NEW.starts_at AND starts_with = NEW.starts_with)
  WHERE channel = NEW.channel AND month = NEW.month AND number = (
    SELECT max(number) FROM archive_part WHERE channel = NEW.channel AND month = NEW.month);
END;
