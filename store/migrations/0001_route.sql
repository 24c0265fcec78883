-- The whole route. Times are microseconds since 1970 UTC, NULL where not yet.
-- Where tokens name an id (AUTOINCREMENT), it is never used again for anything else.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value BLOB NOT NULL
);

CREATE TABLE customers (
    id         INTEGER PRIMARY KEY,
    email      TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL DEFAULT '',
    created_at BIGINT  NOT NULL
);

CREATE TABLE jobs (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    ref           TEXT    NOT NULL UNIQUE,
    customer_id   BIGINT  NOT NULL REFERENCES customers (id),
    summary       TEXT    NOT NULL DEFAULT '',
    staff         TEXT    NOT NULL DEFAULT '',
    service       TEXT    NOT NULL DEFAULT '',
    expect        TEXT    NOT NULL DEFAULT '',
    source        TEXT    NOT NULL DEFAULT '',
    consent       BOOLEAN NOT NULL DEFAULT FALSE,
    state         TEXT    NOT NULL,
    skip_reason   TEXT    NOT NULL DEFAULT '',
    completed_at  BIGINT  NOT NULL,
    created_at    BIGINT  NOT NULL,
    ask_letter_id BIGINT,
    asked_at      BIGINT,
    reminded_at   BIGINT,
    skipped_at    BIGINT
);
CREATE INDEX jobs_customer ON jobs (customer_id, asked_at);
CREATE INDEX jobs_waiting ON jobs (completed_at) WHERE state = 'waiting' AND ask_letter_id IS NULL;
CREATE INDEX jobs_asked ON jobs (state, asked_at) WHERE state IN ('asked', 'reminded');
CREATE INDEX jobs_asked_at ON jobs (asked_at) WHERE asked_at IS NOT NULL;
CREATE INDEX jobs_skipped_at ON jobs (skipped_at) WHERE skipped_at IS NOT NULL;
CREATE INDEX jobs_completed ON jobs (completed_at);

-- The outbox. One ask and one reminder a job: the schema says so too.
CREATE TABLE letters (
    id                INTEGER PRIMARY KEY,
    kind              TEXT    NOT NULL,
    to_customer       BOOLEAN NOT NULL,
    state             TEXT    NOT NULL,
    recipient         TEXT    NOT NULL,
    subject           TEXT    NOT NULL,
    text              TEXT    NOT NULL,
    raw               BLOB    NOT NULL,
    message_id        TEXT    NOT NULL UNIQUE,
    server_message_id TEXT    NOT NULL DEFAULT '',
    customer_id       BIGINT  REFERENCES customers (id),
    job_id            BIGINT  REFERENCES jobs (id),
    follow_up_id      BIGINT  REFERENCES follow_ups (id),
    created_at        BIGINT  NOT NULL,
    due_at            BIGINT  NOT NULL,
    expires_at        BIGINT  NOT NULL,
    attempts          INTEGER NOT NULL DEFAULT 0,
    sent_at           BIGINT,
    error             TEXT    NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX letters_once ON letters (job_id, kind) WHERE kind IN ('ask', 'reminder', 'thanks');
CREATE UNIQUE INDEX letters_once_a_follow_up ON letters (follow_up_id, kind) WHERE kind IN ('check_back', 'probe');
CREATE INDEX letters_queued ON letters (to_customer, due_at) WHERE state = 'queued';
CREATE INDEX letters_unsettled ON letters (state, kind) WHERE state IN ('claimed', 'dot', 'unknown', 'failed');
CREATE INDEX letters_undelivered ON letters (created_at) WHERE state IN ('unknown', 'failed', 'expired', 'suppressed');
CREATE INDEX letters_job ON letters (job_id) WHERE to_customer;
CREATE INDEX letters_customer ON letters (customer_id, created_at);
CREATE INDEX letters_recipient ON letters (recipient, created_at);
CREATE INDEX letters_follow_up ON letters (follow_up_id);
CREATE INDEX letters_kind ON letters (kind, created_at) WHERE NOT to_customer;
CREATE INDEX letters_server_message_id ON letters (server_message_id) WHERE server_message_id <> '';
CREATE INDEX letters_sent ON letters (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX letters_raw ON letters (created_at) WHERE length(raw) > 0;
CREATE INDEX letters_text ON letters (created_at) WHERE text <> '';

CREATE TABLE cursors (
    folder       TEXT    PRIMARY KEY,
    uid_validity BIGINT  NOT NULL,
    last_uid     BIGINT  NOT NULL,
    read_at      BIGINT  NOT NULL
);

-- Mail that was ours. message_id and content_hash together are its identity;
-- problem tells why a mail is in quarantine, customer_id whom it is about.
CREATE TABLE messages (
    id           INTEGER PRIMARY KEY,
    folder       TEXT    NOT NULL,
    uid_validity BIGINT  NOT NULL,
    uid          BIGINT  NOT NULL,
    message_id   TEXT    NOT NULL,
    content_hash BLOB    NOT NULL,
    kind         TEXT    NOT NULL,
    size         BIGINT  NOT NULL,
    received_at  BIGINT  NOT NULL,
    read_at      BIGINT  NOT NULL,
    raw          BLOB,
    problem      TEXT    NOT NULL DEFAULT '',
    customer_id  BIGINT  REFERENCES customers (id)
);
CREATE INDEX messages_place ON messages (folder, uid_validity, uid);
CREATE UNIQUE INDEX messages_identity ON messages (message_id, content_hash);
CREATE INDEX messages_quarantine ON messages (read_at) WHERE problem <> '';
CREATE INDEX messages_customer ON messages (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX messages_raw ON messages (read_at) WHERE raw IS NOT NULL;

CREATE TABLE replies (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    mail_id         BIGINT  NOT NULL UNIQUE REFERENCES messages (id),
    customer_id     BIGINT  NOT NULL REFERENCES customers (id),
    job_id          BIGINT  NOT NULL REFERENCES jobs (id),
    follow_up_id    BIGINT  REFERENCES follow_ups (id),
    matched_by      TEXT    NOT NULL,
    from_email      TEXT    NOT NULL,
    from_name       TEXT    NOT NULL DEFAULT '',
    subject         TEXT    NOT NULL DEFAULT '',
    received_at     BIGINT  NOT NULL,
    text            TEXT    NOT NULL,
    signature       TEXT    NOT NULL DEFAULT '',
    attachments     TEXT    NOT NULL DEFAULT '',
    category        TEXT    NOT NULL,
    needs_follow_up BOOLEAN NOT NULL,
    urgent          BOOLEAN NOT NULL,
    opt_out         BOOLEAN NOT NULL,
    language        TEXT    NOT NULL DEFAULT '',
    evidence        TEXT    NOT NULL DEFAULT '[]',
    phrase          TEXT    NOT NULL DEFAULT '', -- what it says, whoever says it
    corrected       TEXT    NOT NULL DEFAULT ''  -- the category that the business says is right
);
CREATE INDEX replies_customer ON replies (customer_id, received_at);
CREATE INDEX replies_job ON replies (job_id);
CREATE INDEX replies_phrase ON replies (phrase) WHERE phrase <> '';
CREATE INDEX replies_follow_up ON replies (follow_up_id);
CREATE INDEX replies_received ON replies (received_at);
CREATE INDEX replies_words ON replies (received_at) WHERE text <> '' OR signature <> '' OR subject <> '';

CREATE TABLE follow_ups (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    reply_id        BIGINT  NOT NULL,
    job_id          BIGINT  NOT NULL REFERENCES jobs (id),
    customer_id     BIGINT  NOT NULL REFERENCES customers (id),
    state           TEXT    NOT NULL,
    urgent          BOOLEAN NOT NULL,
    outcome         TEXT    NOT NULL DEFAULT '',
    opened_at       BIGINT  NOT NULL,
    alerted_at      BIGINT,
    acknowledged_at BIGINT,
    answered_at     BIGINT,
    closed_at       BIGINT,
    snoozed_until   BIGINT,
    nags            INTEGER NOT NULL DEFAULT 0,
    nagged_at       BIGINT,
    escalated_at    BIGINT,
    gathered_letter_id BIGINT,
    first_answered_at  BIGINT,
    settled_at         BIGINT
);
CREATE INDEX follow_ups_unfinished ON follow_ups (opened_at) WHERE state <> 'closed';
CREATE INDEX follow_ups_customer ON follow_ups (customer_id, opened_at);
CREATE INDEX follow_ups_closed ON follow_ups (closed_at);
CREATE INDEX follow_ups_first_answered ON follow_ups (first_answered_at) WHERE first_answered_at IS NOT NULL;
CREATE INDEX follow_ups_settled ON follow_ups (settled_at) WHERE settled_at IS NOT NULL;

CREATE TABLE follow_up_events (
    id           INTEGER PRIMARY KEY,
    follow_up_id BIGINT  NOT NULL REFERENCES follow_ups (id),
    at           BIGINT  NOT NULL,
    actor        TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    note         TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX follow_up_events_follow_up ON follow_up_events (follow_up_id);
CREATE INDEX follow_up_events_note ON follow_up_events (at) WHERE note <> '';

-- The weekly digests, by the week that they tell of (2026 W23 is 202623). The
-- guess, in percent, is the owner's about the week after it.
CREATE TABLE digests (
    week       BIGINT  PRIMARY KEY,
    queued_at  BIGINT,
    guess      INTEGER,
    guessed_at BIGINT,
    guessed_by TEXT    NOT NULL DEFAULT ''
);

-- Words that customers have allowed to be quoted, as they stood.
CREATE TABLE consents (
    reply_id BIGINT PRIMARY KEY REFERENCES replies (id),
    words    TEXT   NOT NULL,
    answer   TEXT   NOT NULL,
    at       BIGINT NOT NULL
);

-- Addresses that are never written to again.
CREATE TABLE suppressions (
    email  TEXT   PRIMARY KEY,
    reason TEXT   NOT NULL,
    note   TEXT   NOT NULL DEFAULT '',
    at     BIGINT NOT NULL
);

-- Keyed hashes of the addresses of customers who were erased.
CREATE TABLE erasures (
    hash      BLOB   PRIMARY KEY,
    at        BIGINT NOT NULL,
    lifted_at BIGINT -- the customer may be kept and asked again
);

-- Customers who are asked regularly, without a job each time.
CREATE TABLE standing (
    customer_id BIGINT  PRIMARY KEY REFERENCES customers (id),
    every_us    BIGINT  NOT NULL,
    summary     TEXT    NOT NULL DEFAULT '',
    consent     BOOLEAN NOT NULL DEFAULT FALSE,
    next_at     BIGINT  NOT NULL
);
CREATE INDEX standing_next ON standing (next_at);

-- Webhooks that were taken, so that none is taken twice.
CREATE TABLE webhooks (
    id TEXT   PRIMARY KEY,
    at BIGINT NOT NULL
);
CREATE INDEX webhooks_at ON webhooks (at);

-- What happened, in order, for people who ask why.
CREATE TABLE events (
    id     INTEGER PRIMARY KEY,
    at     BIGINT  NOT NULL,
    kind   TEXT    NOT NULL,
    job_id BIGINT,
    text   TEXT    NOT NULL
);
CREATE INDEX events_job ON events (job_id) WHERE job_id IS NOT NULL;
