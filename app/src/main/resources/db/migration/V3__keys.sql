-- Keys of pupils are drawn a thousand at a time.
-- [jooq ignore start]
alter table pupil alter column id set cache 1000;
alter table vault alter column id set cache 1000;
-- [jooq ignore stop]
