-- The groups a paper's sheet says a pupil belongs to, and the options chosen where it gives letters: one text a pupil, items apart by commas.
alter table paper_pupil add column sex varchar(10) default 'UNKNOWN' not null;
alter table paper_pupil add column boarding varchar(10) default 'UNKNOWN' not null;
alter table paper_pupil add column chosen varchar(20000);
alter table replaced_pupil add column sex varchar(10) default 'UNKNOWN' not null;
alter table replaced_pupil add column boarding varchar(10) default 'UNKNOWN' not null;
alter table replaced_pupil add column chosen varchar(20000);
