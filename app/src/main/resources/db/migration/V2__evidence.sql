-- Bytes of evidence, under the SHA-256 of what they are; the rows that name them are records like others.
create table evidence_file (
  sha256 varchar(64) primary key,
  kept_at timestamp not null,
  size_bytes bigint not null,
  bytes blob not null
);
