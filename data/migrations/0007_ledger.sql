-- The ledger: who received which revision, at which use, under which agreement, by which door; and how often doors were asked.

-- One line for all the times the same was handed over by the same door. Lines are written in batches, after the answer.
CREATE TABLE delivery (
  partner TEXT NOT NULL REFERENCES partner (id),
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  use TEXT NOT NULL CHECK (use IN ('headline', 'summary', 'fullText')),
  agreement TEXT NOT NULL,
  agreement_version INTEGER NOT NULL,
  door TEXT NOT NULL CHECK (door IN ('channel', 'archive', 'article', 'search', 'asset')),
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  times INTEGER NOT NULL,
  -- In the order of the question a recall asks: who holds this revision?
  PRIMARY KEY (article, revision, partner, agreement, agreement_version, use, door),
  FOREIGN KEY (article, revision) REFERENCES revision (article, number)
) STRICT, WITHOUT ROWID;
-- Each ends with the rest of the key, so that counting what a partner took reads the index alone.
CREATE INDEX delivery_by_partner ON delivery (partner, first_at);
CREATE INDEX delivery_by_time ON delivery (first_at);

-- What has deliveries is ended, not deleted. Triggers: a foreign key would look through the whole ledger at each deletion.
CREATE TRIGGER agreement_with_deliveries_stays BEFORE DELETE ON agreement
WHEN EXISTS (SELECT 1 FROM delivery WHERE partner = OLD.partner AND agreement = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'an agreement with deliveries is ended, not deleted');
END;

CREATE TRIGGER agreement_version_with_deliveries_stays BEFORE DELETE ON agreement_version
WHEN EXISTS (
  SELECT 1 FROM agreement a JOIN delivery d ON d.partner = a.partner
  WHERE a.id = OLD.agreement AND d.agreement = OLD.agreement AND d.agreement_version = OLD.version)
BEGIN
  SELECT RAISE(ABORT, 'an agreement version with deliveries is kept');
END;

-- How often a partner asked: with a document for an answer, or with "nothing new". A period is an hour in UTC,
-- `yyyy-mm-ddThh`, and after some weeks its day, `yyyy-mm-dd`.
CREATE TABLE poll (
  partner TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (length(period) IN (10, 13)),
  credential TEXT NOT NULL,
  door TEXT NOT NULL,
  -- Empty at doors that are no channel's.
  channel TEXT NOT NULL,
  format TEXT NOT NULL,
  answered INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  PRIMARY KEY (partner, period, credential, door, channel, format)
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_hours ON poll (period) WHERE length(period) = 13;
CREATE INDEX poll_days ON poll (period) WHERE length(period) = 10;

-- The same of the public, of whom nothing else is kept: by the kind of program, never an address.
CREATE TABLE reader_count (
  channel TEXT NOT NULL,
  period TEXT NOT NULL CHECK (length(period) IN (10, 13)),
  format TEXT NOT NULL,
  family TEXT NOT NULL,
  answered INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  PRIMARY KEY (period, channel, format, family)
) STRICT, WITHOUT ROWID;
CREATE INDEX reader_count_hours ON reader_count (period) WHERE length(period) = 13;
CREATE INDEX reader_count_days ON reader_count (period) WHERE length(period) = 10;
