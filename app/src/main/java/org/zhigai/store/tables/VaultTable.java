package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.VAULT;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.VaultArchive;

/** Names, read for somebody who may. */
public record VaultTable(Db db) implements VaultArchive {

  @Override
  public List<PupilName> names(Collection<String> pseudonyms) {
    return db.read(sql -> {
      var found = new TreeMap<String, PupilName>();
      sql.select(PUPIL.PSEUDONYM, VAULT.NAME, PAPER_PUPIL.GRADE, PAPER_PUPIL.CLASS_NO)
          .from(PUPIL)
          .join(VAULT).on(VAULT.PUPIL_ID.eq(PUPIL.ID))
          .join(PAPER_PUPIL).on(PAPER_PUPIL.PUPIL_ID.eq(PUPIL.ID))
          .where(PUPIL.PSEUDONYM.in(pseudonyms), VAULT.NAME.ne(""))
          .orderBy(VAULT.ID, PAPER_PUPIL.PAPER_ID)
          .forEach(r -> found.put(r.value1(), new PupilName(r.value1(), new ClassRef(r.value3(), r.value4()), r.value2())));
      return pseudonyms.stream().distinct().filter(found::containsKey).map(found::get).toList();
    });
  }
}
