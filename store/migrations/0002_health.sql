-- How the parts of the daemon fare, and what the owner has been told of.
-- failing_since is NULL while all is well.
CREATE TABLE health (
    what          TEXT    PRIMARY KEY,
    well_at       BIGINT,
    failing_since BIGINT,
    error         TEXT    NOT NULL DEFAULT '',
    login_refused BOOLEAN NOT NULL DEFAULT FALSE,
    told_at       BIGINT
);
