package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.EVIDENCE_FILE;
import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.PAPER;
import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.RECORD;
import static org.zhigai.store.jooq.Tables.REPLACED_PAPER;
import static org.zhigai.store.jooq.Tables.REPLACED_PUPIL;
import static org.zhigai.store.jooq.Tables.VAULT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.PupilArchive;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.kernel.Presence;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.rows.Plain;
import tools.jackson.core.type.TypeReference;

/** Who is kept, and everything about one pupil for somebody who has the vault open. */
public record PupilTables(Db db) implements PupilArchive {
  private static final TypeReference<List<org.zhigai.monitoring.Item>> ITEMS = new TypeReference<>() {};

  @Override
  public List<String> find(String who) {
    var asked = who.strip();
    if (asked.isEmpty()) {
      return List.of();
    }
    return db.read(sql -> {
      var marks = LockRow.marks(sql);
      return sql.selectDistinct(PUPIL.PSEUDONYM).from(PUPIL).leftJoin(VAULT).on(VAULT.PUPIL_ID.eq(PUPIL.ID))
          .where(PUPIL.PSEUDONYM.eq(asked)
              .or(VAULT.EXAM_NUMBER.eq(marks.ofExam(asked))).or(VAULT.STUDENT_CODE.eq(marks.ofCode(asked))).or(VAULT.NAME.eq(marks.ofName(asked))))
          .orderBy(PUPIL.PSEUDONYM).fetch(PUPIL.PSEUDONYM);
    });
  }

  PupilFile file(DSLContext sql, String pseudonym, Named named, List<OpenVault.Said> identities) {
    return new PupilFile(pseudonym, identity(sql, identities), results(sql, named), said(sql, named), evidence(sql, named));
  }

  private static List<PupilFile.Identity> identity(DSLContext sql, List<OpenVault.Said> identities) {
    var files = sql.select(IMPORT.ID, IMPORT.FILE).from(IMPORT).fetchMap(IMPORT.ID, IMPORT.FILE);
    return identities.stream()
        .map(s -> new PupilFile.Identity(files.getOrDefault(s.importId(), ""), s.entryYear(), s.classNo(), s.name(), s.exam(), s.code())).toList();
  }

  private static List<PupilFile.Sat> results(DSLContext sql, Named named) {
    var out = new ArrayList<PupilFile.Sat>();
    for (var r : sql.selectFrom(PAPER_PUPIL).where(PAPER_PUPIL.PUPIL_ID.in(named.ids())).orderBy(PAPER_PUPIL.PAPER_ID).fetch()) {
      out.add(sat(sql, r.getPaperId(), null, new Row(
          r.getGrade(), r.getClassNo(), r.getPresence(), r.getTotal(), r.getSex(), r.getBoarding(), r.getScores(), r.getChosen())));
    }
    for (var r : sql.selectFrom(REPLACED_PUPIL).where(REPLACED_PUPIL.PUPIL_ID.in(named.ids())).orderBy(REPLACED_PUPIL.REPLACED_ID).fetch()) {
      var aside = sql.selectFrom(REPLACED_PAPER).where(REPLACED_PAPER.ID.eq(r.getReplacedId())).fetchSingle();
      out.add(sat(sql, aside.getPaperId(), aside.getItems(), new Row(
          r.getGrade(), r.getClassNo(), r.getPresence(), r.getTotal(), r.getSex(), r.getBoarding(), r.getScores(), r.getChosen())));
    }
    return out;
  }

  /** A pupil's line of a paper. */
  private record Row(
      int grade, int classNo, String presence, @Nullable Double total, String sex, String boarding, byte[] scores, @Nullable String chosen) {}

  /** @param replaced items of the paper as it was before it was corrected; null for the paper that holds */
  private static PupilFile.Sat sat(DSLContext sql, long paperId, @Nullable String replaced, Row row) {
    var paper = ResultsTables.paper(sql.selectFrom(PAPER).where(PAPER.ID.eq(paperId)).fetchSingle());
    var items = replaced == null ? paper.items() : Db.from(replaced, ITEMS);
    var scores = ScoreBytes.matrix(List.of(row.scores()), items.size()).cells();
    var chosen = ChosenText.choices(java.util.Collections.singletonList(row.chosen()), items.size());
    var marks = new ArrayList<PupilFile.Mark>();
    for (var i = 0; i < items.size(); i++) {
      marks.add(new PupilFile.Mark(items.get(i).label(), items.get(i).fullMark(), scores[i], chosen.isNone() ? "" : chosen.rows().getFirst().get(i)));
    }
    return new PupilFile.Sat(
        paper.info(), new ClassRef(row.grade(), row.classNo()), Presence.valueOf(row.presence()), row.total() == null ? Double.NaN : row.total(), row.sex(),
        row.boarding(), marks, replaced != null);
  }

  private static List<PupilFile.Said> said(DSLContext sql, Named named) {
    var out = new ArrayList<PupilFile.Said>();
    for (var row : sql.select(RECORD.KIND, RECORD.NUMBER, RECORD.BODY).from(RECORD).orderBy(RECORD.ID).fetch()) {
      if (named.isIn(row.value3())) {
        var body = Plain.map(row.value3());
        var whole = body.values().stream().anyMatch(v -> v instanceof String text && named.words().contains(text));
        var texts = texts(body).filter(t -> whole || named.isIn(t)).filter(t -> !t.isBlank()).toList();
        out.add(new PupilFile.Said(row.value1(), row.value2(), whole, texts));
      }
    }
    return out;
  }

  private static Stream<String> texts(Object value) {
    return switch (value) {
      case String text -> Stream.of(text);
      case Map<?, ?> map -> map.values().stream().flatMap(PupilTables::texts);
      case Collection<?> list -> list.stream().flatMap(PupilTables::texts);
      default -> Stream.of();
    };
  }

  private static List<PupilFile.Named> evidence(DSLContext sql, Named named) {
    var pieces = sql.select(RECORD.NUMBER, RECORD.BODY).from(RECORD).where(RECORD.KIND.eq(EvidencePiece.KIND.id())).fetch();
    var out = new ArrayList<PupilFile.Named>();
    for (var file : sql.select(EVIDENCE_FILE.SHA256, EVIDENCE_FILE.SIZE_BYTES, EVIDENCE_FILE.BYTES).from(EVIDENCE_FILE).fetchLazy()) {
      var of = pieces.stream().filter(p -> p.value2().contains(file.value1())).toList();
      if (named.isIn(file.value3()) || of.stream().anyMatch(p -> named.isIn(p.value2()))) {
        out.add(new PupilFile.Named(file.value1(), of.stream().map(p -> p.value1()).toList(), file.value2()));
      }
    }
    return out;
  }
}
