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

-- Where reading stood when the daemon started: from there it reads again what a
-- restored database could not understand before.
ALTER TABLE cursors ADD COLUMN start_uid BIGINT NOT NULL DEFAULT 0;
