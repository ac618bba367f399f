package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhigai.people.Person;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 佐证材料: a file kept in the store, or a paper with the place where it lies. Its number {@code ZL-2026-001} is what the ledger quotes. */
public record EvidencePiece(Row<EvidencePiece> row) implements NamesBytes {

  /** 材料类别. */
  public enum Sort {
    /** 工作记录. */
    RECORD,
    /** 教案与方案. */
    PLAN,
    /** 学生作品与作业. */
    WORK,
    /** 测试与数据. */
    DATA,
    /** 照片. */
    PHOTO,
    /** 会议纪要. */
    MINUTES,
    /** 复核意见. */
    OPINION,
    OTHER
  }

  /** What it is evidence of: an entry, a measure or a verification. */
  public static final Field<EvidencePiece, Long> OF = Field.of("of", Types.REF, 0L, Trait.FIXED);
  public static final Field<EvidencePiece, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "evidence.sort"), Sort.RECORD);
  public static final Field<EvidencePiece, String> TITLE = Field.of("title", Types.TEXT, "", Trait.REQUIRED);
  /** 形成日期. */
  public static final Field<EvidencePiece, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  /** 提供人. */
  public static final Field<EvidencePiece, Long> BY = Field.of("by", Person.REF, 0L);
  public static final Field<EvidencePiece, Optional<KeptFile>> FILE =
      Field.of("file", Types.optional(KeptFile.TYPE), Optional.empty(), Trait.FIXED);
  /** Where the paper lies. */
  public static final Field<EvidencePiece, String> PLACE = Field.of("place", Types.TEXT, "");
  public static final Kind<EvidencePiece> KIND =
      Kind.<EvidencePiece>of("evidence", "ZL", EvidencePiece::new)
          .fields(OF, SORT, TITLE, ON, BY, FILE, PLACE)
          .drawnFrom(e -> List.of(Link.row(e.of())))
          .partOf(OF)
          .called(EvidencePiece::title)
          .always(List.of(
              Condition.of("evidence.condition.of", (r, all) -> isOfSomething(r.get(OF), all)),
              Condition.of("evidence.condition.title", (r, all) -> !r.get(TITLE).isBlank()),
              Condition.of("evidence.condition.there", (r, all) -> r.get(FILE).isPresent() || !r.get(PLACE).isBlank())))
          .build();

  private static boolean isOfSomething(long of, Facts all) {
    return all.any(of).filter(r -> Set.of(LedgerEntry.KIND, Measure.KIND, VerificationRound.KIND).contains(r.kind())).isPresent();
  }

  public long id() {
    return row.id();
  }

  public String number() {
    return row.number();
  }

  public long of() {
    return row.get(OF);
  }

  public Sort sort() {
    return row.get(SORT);
  }

  public String title() {
    return row.get(TITLE);
  }

  public LocalDate on() {
    return row.get(ON);
  }

  public Optional<KeptFile> file() {
    return row.get(FILE);
  }

  public String place() {
    return row.get(PLACE);
  }

  public boolean isLive() {
    return !row.isWithdrawn();
  }

  @Override
  public Stream<String> sums() {
    return file().stream().map(KeptFile::sha256);
  }
}
