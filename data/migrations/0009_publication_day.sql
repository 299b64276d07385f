-- What a partner's grants could give is found without reading articles: by their license and genre, and day by day.

CREATE INDEX revision_by_facts ON revision (article, number, license, genre);
CREATE INDEX revision_by_license ON revision (license) WHERE license IS NOT NULL;

-- Those that were published on one day and listed on another: all others take their places in the order of listing.
CREATE INDEX article_held_by_publication ON article (published_at, id) WHERE listed_at > published_at;
CREATE INDEX article_held_by_listing ON article (listed_at, published_at) WHERE listed_at > published_at;
