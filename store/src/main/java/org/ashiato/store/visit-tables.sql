-- What the table visit needs, and nothing in it yet: its terminals, numbered in the order of their names.
CREATE TABLE visit_host AS
SELECT CAST(row_number() OVER (ORDER BY host) AS INTEGER) AS number, host
FROM (SELECT DISTINCT host FROM pair) AS heard;

CREATE TABLE visit_destination (number INTEGER, destination VARCHAR);

-- Paths are numbered in the order of their names, those of each destination from 1.
CREATE TABLE visit_path (destination INTEGER, path INTEGER, endpoint VARCHAR, contacts BIGINT);

CREATE TABLE visit (
    destination INTEGER,
    host INTEGER,
    path INTEGER,
    time TIMESTAMP,
    failed BOOLEAN,
    tunnel BOOLEAN,
    upload BOOLEAN,
    bytes_out BIGINT,
    bytes_in BIGINT,
    evidence INTEGER,
    "offset" BIGINT,
    length INTEGER
)
