package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.VAULT;
import static org.zhigai.store.jooq.Tables.VAULT_PARCEL;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.monitoring.VaultArchive.OpenNames;
import org.zhigai.monitoring.VaultArchive.PupilName;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.vault.Parcel;
import tools.jackson.core.type.TypeReference;

/**
 * Names, read for somebody who may.
 *
 * @param key the vault's private one, wiped when it is closed
 */
public record OpenVault(Db db, FileKey key) implements OpenNames {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  /** What one import said of one pupil. */
  record Said(long id, long pupilId, long importId, int entryYear, int classNo, String exam, String code, String name) {}

  /** What every import said of those who are meant, in the order of the imports. */
  List<Said> said(DSLContext sql, Condition who) {
    var parcels = new HashMap<Long, Parcel>();
    sql.selectFrom(VAULT_PARCEL).forEach(p -> parcels.put(p.getImportId(), opened(p.getOpenedBy())));
    var out = new ArrayList<Said>();
    for (var row : sql.selectFrom(VAULT).where(who).orderBy(VAULT.ID).fetch()) {
      var parcel = Optional.ofNullable(parcels.get(row.getImportId())).orElseThrow(() -> LockRow.broken(new GeneralSecurityException("no parcel")));
      try {
        var plain = parcel.open(row.getSealed(), row.getPupilId());
        var texts = Db.from(new String(plain, StandardCharsets.UTF_8), TEXTS);
        Arrays.fill(plain, (byte) 0);
        out.add(new Said(
            row.getId(), row.getPupilId(), row.getImportId(), row.getEntryYear(), row.getClassNo(), texts.get(0), texts.get(1), texts.get(2)));
      } catch (GeneralSecurityException foreign) {
        throw LockRow.broken(foreign);
      }
    }
    return out;
  }

  private Parcel opened(byte[] openedBy) {
    try {
      return Parcel.from(openedBy, key);
    } catch (GeneralSecurityException damaged) {
      throw LockRow.broken(damaged);
    }
  }

  /** The vault of another copy of the store, where this key opens it or none is asked for; its key is a copy. */
  Optional<OpenVault> in(Db other) {
    var lock = other.read(LockRow::of);
    var same = new FileKey(key.bytes().clone());
    if (LockRow.fits(lock, same)) {
      return Optional.of(new OpenVault(other, same));
    }
    same.close();
    return LockRow.bare(lock).map(bare -> new OpenVault(other, bare));
  }

  @Override
  public List<PupilName> names(Collection<String> pseudonyms) {
    return db.read(sql -> {
      var ids = sql.select(PUPIL.ID, PUPIL.PSEUDONYM).from(PUPIL).where(PUPIL.PSEUDONYM.in(pseudonyms)).fetchMap(PUPIL.ID, PUPIL.PSEUDONYM);
      var sat = new HashMap<Long, ClassRef>();
      sql.select(PAPER_PUPIL.PUPIL_ID, PAPER_PUPIL.GRADE, PAPER_PUPIL.CLASS_NO).from(PAPER_PUPIL).where(PAPER_PUPIL.PUPIL_ID.in(ids.keySet()))
          .orderBy(PAPER_PUPIL.PAPER_ID).forEach(r -> sat.put(r.value1(), new ClassRef(r.value2(), r.value3())));
      var found = new TreeMap<String, PupilName>();
      for (var said : said(sql, VAULT.PUPIL_ID.in(ids.keySet()))) {
        var pseudonym = ids.getOrDefault(said.pupilId(), "");
        Optional.ofNullable(sat.get(said.pupilId())).filter(in -> !said.name().isEmpty())
            .ifPresent(in -> found.put(pseudonym, new PupilName(pseudonym, in, said.name())));
      }
      return pseudonyms.stream().distinct().filter(found::containsKey).map(found::get).toList();
    });
  }

  @Override
  public PupilFile file(String pseudonym) {
    return db.read(sql -> {
      var named = Named.of(sql, pseudonym, this);
      return new PupilTables(db).file(sql, pseudonym, named, said(sql, named.ids().isEmpty() ? DSL.falseCondition() : VAULT.PUPIL_ID.in(named.ids())));
    });
  }

  @Override
  public void close() {
    key.close();
  }
}
