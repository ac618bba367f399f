-- Who is who is sealed. What a sheet says of a pupil stands in vault.sealed, under the key of its import's parcel, which is sealed to the vault's public key:
-- whoever has the store may put names in, and only the vault's password gets them out. The columns that said it hold keyed marks of it instead, by which
-- the next sheet finds the pupil again. Rows of older stores are sealed when the store is opened, in one transaction with the lock.
create table vault_lock (
  id int primary key,
  mark_key binary varying(100) not null,
  public_key binary varying(200) not null,
  -- the private key, as long as the vault has no password of its own
  bare_key binary varying(100),
  -- the private key, as a key file: under the vault's password, and under its recovery code where there is one
  sealed_key varchar(4000),
  -- whether what was readable before still stands in the free space of the file
  unswept boolean not null
);

create table vault_parcel (
  import_id bigint primary key references import (id) on delete cascade,
  opened_by binary varying(200) not null
);

alter table vault add column sealed binary varying(4000);
