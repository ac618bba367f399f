package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.PROFILE;

import org.zhigai.chain.ProfileArchive;
import org.zhigai.chain.SchoolProfile;

/** The school's own particulars: one row. */
public record ProfileTable(Db db) implements ProfileArchive {

  @Override
  public SchoolProfile profile() {
    var row = db.read(sql -> sql.selectFrom(PROFILE).fetchOne());
    return row == null
        ? new SchoolProfile("", "", "")
        : new SchoolProfile(row.getName(), row.getDistrict(), row.getPrincipal());
  }

  @Override
  public void save(SchoolProfile profile) {
    db.whole(sql -> sql.insertInto(PROFILE, PROFILE.ID, PROFILE.NAME, PROFILE.DISTRICT, PROFILE.PRINCIPAL)
        .values(1, profile.name(), profile.district(), profile.principal())
        .onDuplicateKeyUpdate()
        .set(PROFILE.NAME, profile.name())
        .set(PROFILE.DISTRICT, profile.district())
        .set(PROFILE.PRINCIPAL, profile.principal())
        .execute());
  }
}
