-- Partners, what was signed with each, and the credentials they show: every version of an agreement is kept as it was.

CREATE TABLE partner (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- JSON lists: contacts, host names; territories are null for everywhere.
  contacts TEXT NOT NULL,
  domains TEXT NOT NULL,
  territories TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended')),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES partner (id),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX agreement_by_partner ON agreement (partner, id);

CREATE TABLE agreement_version (
  agreement TEXT NOT NULL REFERENCES agreement (id),
  version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'suspended', 'ended')),
  -- What is signed, as JSON; licenses by id and version.
  terms TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (agreement, version),
  -- "Prior express written permission" is a document and a day.
  CHECK (status NOT IN ('active', 'suspended') OR (terms ->> 'document' IS NOT NULL AND terms ->> 'signedOn' IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER agreement_version_is_immutable BEFORE UPDATE ON agreement_version
BEGIN
  SELECT RAISE(ABORT, 'an agreement version is immutable');
END;

CREATE TABLE credential (
  id TEXT PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES partner (id),
  name TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT,
  last_used_at TEXT,
  UNIQUE (partner, name)
) STRICT;

-- Every version of an agreement, with the terms of the licenses it was signed under.
CREATE VIEW agreement_as_signed AS
SELECT
  a.id, a.partner, v.version, v.status, v.terms, v.created_at, v.created_by,
  (
    SELECT json_group_array(json_object(
      'license', lv.license, 'version', lv.version, 'terms', lv.terms, 'created_at', lv.created_at
    ) ORDER BY s.key)
    FROM json_each(v.terms, '$.licenses') s
    JOIN license_version lv ON lv.license = s.value ->> 'id' AND lv.version = s.value ->> 'version'
  ) AS licenses
FROM agreement a JOIN agreement_version v ON v.agreement = a.id;

CREATE VIEW current_agreement AS
SELECT s.* FROM agreement a JOIN agreement_as_signed s ON s.id = a.id AND s.version = a.version;
