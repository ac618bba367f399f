package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.VAULT;
import static org.zhigai.store.jooq.Tables.VAULT_LOCK;
import static org.zhigai.store.jooq.Tables.VAULT_PARCEL;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.KeyFile;
import org.zhigai.store.jooq.tables.records.VaultLockRecord;
import org.zhigai.store.vault.VaultMarks;
import org.zhigai.store.vault.Parcel;
import org.zhigai.store.vault.VaultPair;

/** The lock of a store's vault, the one row of its table. */
public final class LockRow {
  private static final int ONLY = 1;

  private LockRow() {}

  /**
   * Gives a store a vault with a lock, and seals what of an older store lies in it readable; all or nothing. Does nothing the second time.
   *
   * @return whether what was readable still stands in the free space of the file
   */
  public static boolean settle(Db db) {
    return db.read(sql -> sql.fetchCount(VAULT_LOCK) == 1 && !sql.fetchExists(VAULT, VAULT.SEALED.isNull()))
        ? db.read(sql -> of(sql).getUnswept())
        : db.whole(LockRow::settled);
  }

  private static boolean settled(DSLContext sql) {
    if (sql.fetchCount(VAULT_LOCK) == 0) {
      var pair = VaultPair.fresh();
      sql.insertInto(VAULT_LOCK, VAULT_LOCK.ID, VAULT_LOCK.MARK_KEY, VAULT_LOCK.PUBLIC_KEY, VAULT_LOCK.BARE_KEY, VAULT_LOCK.UNSWEPT)
          .values(ONLY, VaultMarks.freshKey(), pair.publicKey(), pair.privateKey().bytes(), false).execute();
      pair.privateKey().close();
    }
    var open = sql.selectDistinct(VAULT.IMPORT_ID).from(VAULT).where(VAULT.SEALED.isNull()).fetch(VAULT.IMPORT_ID);
    if (!open.isEmpty()) {
      open.forEach(id -> seal(sql, id));
      sql.update(VAULT_LOCK).set(VAULT_LOCK.UNSWEPT, true).execute();
    }
    return of(sql).getUnswept();
  }

  private static void seal(DSLContext sql, long importId) {
    var seals = new Seals(sql, importId);
    for (var said : sql.selectFrom(VAULT).where(VAULT.IMPORT_ID.eq(importId), VAULT.SEALED.isNull()).fetch()) {
      seals.put(said, said.getExamNumber(), said.getStudentCode(), said.getName());
      said.store();
    }
  }

  /** After the file was written anew without what it held before. */
  public static void swept(Db db) {
    db.whole(sql -> sql.update(VAULT_LOCK).set(VAULT_LOCK.UNSWEPT, false).execute());
  }

  static VaultLockRecord of(DSLContext sql) {
    return sql.selectFrom(VAULT_LOCK).where(VAULT_LOCK.ID.eq(ONLY)).fetchSingle();
  }

  static VaultMarks marks(DSLContext sql) {
    return new VaultMarks(of(sql).getMarkKey());
  }

  /** The private key as it is sealed; empty while the vault has no password of its own. */
  static Optional<KeyFile> sealed(VaultLockRecord lock) {
    return Optional.ofNullable(lock.getSealedKey()).map(text -> {
      try {
        return KeyFile.parse(text.getBytes(StandardCharsets.UTF_8));
      } catch (IllegalArgumentException damaged) {
        throw broken(damaged);
      }
    });
  }

  /** The same of a store that is only looked at; one of an older program has no lock yet. */
  public static void refuseOwn(DSLContext sql, char[] fresh) {
    if (sql.meta().getTables(VAULT_LOCK.getName()).stream().findAny().isPresent()) {
      refuseOwn(of(sql), fresh);
    }
  }

  static void refuseOwn(VaultLockRecord lock, char[] fresh) {
    sealed(lock).flatMap(own -> own.open(fresh)).ifPresent(key -> {
      key.close();
      throw new UserFault(UserFault.Kind.USAGE, "ZG-439", Phrase.of("vault.same"), Phrase.of("vault.same.remedy"));
    });
  }

  /** The private key of a vault without a password of its own. */
  static Optional<FileKey> bare(VaultLockRecord lock) {
    return Optional.ofNullable(lock.getBareKey()).map(bytes -> new FileKey(bytes.clone()));
  }

  static boolean fits(VaultLockRecord lock, FileKey key) {
    return new VaultPair(lock.getPublicKey(), key).isOne();
  }

  static UserFault broken(Exception why) {
    return VaultTable.refused("ZG-436", "vault.broken", why);
  }

  /** Seals what one import says, and marks it. */
  static final class Seals {
    private final VaultMarks marks;
    private final Parcel parcel;

    /** Takes up the parcel of an import, which is begun with it. */
    Seals(DSLContext sql, long importId) {
      var lock = of(sql);
      this.marks = new VaultMarks(lock.getMarkKey());
      try {
        var begun = Parcel.to(lock.getPublicKey());
        this.parcel = begun.parcel();
        sql.insertInto(VAULT_PARCEL, VAULT_PARCEL.IMPORT_ID, VAULT_PARCEL.OPENED_BY).values(importId, begun.openedBy()).execute();
      } catch (GeneralSecurityException damaged) {
        throw broken(damaged);
      }
    }

    /** Of a row whose pupil is set. */
    void put(org.zhigai.store.jooq.tables.records.VaultRecord row, String exam, String code, String name) {
      tooLong("exam_number", exam, PupilRow.LONGEST_NUMBER);
      tooLong("student_code", code, PupilRow.LONGEST_NUMBER);
      tooLong("name", name, PupilRow.LONGEST_NAME);
      var plain = Db.json(List.of(exam, code, name)).getBytes(StandardCharsets.UTF_8);
      try {
        row.setSealed(parcel.seal(plain, row.getPupilId()));
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException("every Java has AES-GCM", missing);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
      row.setExamNumber(marks.ofExam(exam));
      row.setStudentCode(marks.ofCode(code));
      row.setName(marks.ofName(name));
    }

    /** A mark is short whatever it is of. */
    private static void tooLong(String what, String text, int longest) {
      if (text.length() > longest) {
        throw Db.tooLong(what + " ≤ " + longest, null);
      }
    }
  }
}
