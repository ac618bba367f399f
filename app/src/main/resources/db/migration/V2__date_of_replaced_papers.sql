-- A corrected workbook may bring another day of the exam; taken back, the old one holds again.
alter table replaced_paper add sat_on date;
