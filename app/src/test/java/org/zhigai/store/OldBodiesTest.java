package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhigai.store.jooq.Tables.RECORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.Tiered;
import org.zhigai.chain.Chain;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.FileForm;
import org.zhigai.ledger.KeptFile;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.ProgressNote;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.problems.Target;
import org.zhigai.problems.ThresholdRow;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.session.Meeting;
import org.zhigai.session.SessionDesk;
import org.zhigai.stats.Interval;
import org.zhigai.rows.Plain;
import org.zhigai.support.TrainingReflection;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/**
 * Bodies of every kind as schema 1 wrote them stay readable, whatever the kinds become: the file is a part of the released format and is only ever added
 * to. It holds every field of every kind, none of them at its absent value.
 */
class OldBodiesTest {
  private static final String FILE = "bodies-1.json";

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @BeforeEach
  void put() {
    var id = new int[1];
    for (var each : fixture()) {
      id[0]++;
      fresh.db()
          .whole(sql -> sql.insertInto(RECORD, RECORD.ID, RECORD.KIND, RECORD.NUMBER, RECORD.VERSION, RECORD.STATE, RECORD.SCHEMA_NO, RECORD.LINKS, RECORD.BODY)
              .values((long) id[0], text(each, "kind"), "N-2026-00" + id[0], 1, text(each, "state"), schema(each), "", Plain.text(body(each)))
              .execute());
    }
    fresh.reopen();
  }

  private static List<Map<?, ?>> fixture() {
    try (var in = OldBodiesTest.class.getResourceAsStream(FILE)) {
      return ((List<?>) Plain.value(new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))).stream()
          .<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String text(Map<?, ?> each, String key) {
    return String.valueOf(each.get(key));
  }

  /** What it was written by: 1 where the file does not say. */
  private static int schema(Map<?, ?> each) {
    return each.get("schema") instanceof Number number ? number.intValue() : 1;
  }

  private static Object body(Map<?, ?> each) {
    return java.util.Objects.requireNonNull(each.get("body"));
  }

  private <K> K last(Kind<K> kind) {
    return fresh.book().all(kind).getLast();
  }

  /** A kind is in the file with all the fields of its present schema; one that is changed shows here that it has to say how old bodies are read. */
  @Test
  void everyFieldOfEveryKindIsThere() {
    for (var kind : Chain.KINDS) {
      var keys = new HashSet<Object>();
      fixture().stream().filter(e -> text(e, "kind").equals(kind.id()) && schema(e) == kind.schema()).forEach(e -> keys.addAll(((Map<?, ?>) body(e)).keySet()));
      assertThat(keys).as(kind.id()).isEqualTo(new HashSet<Object>(kind.fields().stream().map(Field::key).toList()));
    }
  }

  /** Nothing is lost on the way: written again, every value is what the file says. */
  @Test
  void whateverIsReadIsWrittenAsItWas() {
    for (var kind : Chain.KINDS) {
      for (var row : fresh.book().rows(kind)) {
        var each = fixture().get((int) row.id() - 1);
        if (schema(each) == kind.schema()) {
          assertThat(plain(row)).as(kind.id() + " " + row.id()).isEqualTo(body(each));
        }
      }
    }
    assertThat(Chain.KINDS.stream().mapToInt(k -> fresh.book().rows(k).size()).sum()).isEqualTo(fixture().size());
  }

  private static <K> Map<String, Object> plain(Row<K> row) {
    var out = new LinkedHashMap<String, Object>();
    row.kind().fields().forEach(f -> put(out, row, f));
    return out;
  }

  private static <K, V> void put(Map<String, Object> out, Row<K> row, Field<K, V> field) {
    var value = row.get(field);
    if (!value.equals(field.absent())) {
      out.put(field.key(), field.type().plain(value));
    }
  }

  @Test
  void unitsPersonsAndThresholdsMeanWhatTheyMeant() {
    assertThat(fresh.book().all(OrgUnit.KIND)).extracting(OrgUnit::place).containsExactly(OrgUnit.Place.INSIDE, OrgUnit.Place.SCHOOL, OrgUnit.Place.OUTSIDE);
    assertThat(fresh.book().all(OrgUnit.KIND).getFirst().aliases()).containsExactly("数学组", "数学学科组", "数学");
    assertThat(last(Person.KIND).roles()).containsExactly(Role.values());
    var change = last(ThresholdRow.KIND).change();
    assertThat(change.at()).isEqualTo(LocalDateTime.of(2026, 6, 1, 9, 30, 15));
    assertThat(change.before()).isEqualTo(Thresholds.DEFAULT);
    assertThat(change.after()).contains(new Thresholds(0.08, 0.12, 0.3, 0.05));
  }

  @Test
  void aProblemAndItsPlanMeanWhatTheyMeant() {
    var problem = last(Problem.KIND);
    var finding = problem.finding();
    assertThat(finding.interval()).isEqualTo(new Interval(-0.15, -0.09));
    assertThat(finding.classRef()).get().satisfies(c -> assertThat(c.number()).isEqualTo(2));
    assertThat(finding.unit()).isEqualTo(Unit.RATE);
    assertThat(finding.target()).isEqualTo(new Target.KnowledgePoint("小数"));
    assertThat(finding.rule().id()).isEqualTo("class-knowledge-point");
    assertThat(finding.singleItem()).isTrue();
    assertThat(finding.evidence().cells()).containsExactly(new Origin("四年级.xlsx", "小题分", "C3:C240"));
    assertThat(problem.statement().in(new Words(Lang.ZH))).contains("52.3%", "12.1 个百分点").doesNotContain("«");
    assertThat(problem.direction()).isEqualTo(Prose.of("单元重构"));
    assertThat(problem.mergedInto()).contains(12L);
    var plan = fresh.book().all(TeachingAdjustment.KIND).getFirst();
    assertThat(plan.weakPoints().getFirst().benchmark()).as("absent is not zero").isNaN();
    assertThat(plan.periodsAfter()).isEqualTo(10);
    assertThat(plan.checkOn()).isEqualTo(LocalDate.of(2026, 8, 3));
  }

  /** Of schema 1 a plan had one class and one text of homework. */
  @Test
  void aPlanFromBeforeThereWereFormsOfHelpLosesNothing() {
    var plan = fresh.book().all(TeachingAdjustment.KIND).getFirst();
    assertThat(plan.classes()).extracting(c -> c.number()).containsExactly(2);
    assertThat(plan.row().get(TeachingAdjustment.HOMEWORK)).isEqualTo(new Tiered("两层", "", "", ""));
    assertThat(plan.form()).as("nobody chose one").isEmpty();
    assertThat(plan.row().get(TeachingAdjustment.CHECK_BY)).isEqualTo(Prose.of("小测"));
  }

  @Test
  void homeworkThatNamedItsLevelsIsReadByLevel() {
    fresh.db()
        .whole(sql -> sql.insertInto(RECORD, RECORD.ID, RECORD.KIND, RECORD.NUMBER, RECORD.VERSION, RECORD.STATE, RECORD.SCHEMA_NO, RECORD.LINKS, RECORD.BODY)
            .values(900L, "adjustment", "N-2026-900", 1, "DRAFT", 1, "", "{\"problem\":6,\"homework\":\"A 层：照图填空；B 层：变式应用；C 层：开放探究。\"}")
            .execute());
    fresh.reopen();
    assertThat(fresh.book().find(TeachingAdjustment.KIND, 900).orElseThrow().row().get(TeachingAdjustment.HOMEWORK))
        .isEqualTo(new Tiered("", "照图填空", "变式应用", "开放探究。"));
  }

  @Test
  void anEntryAndItsVerdictMeanWhatTheyMeant() {
    var entry = last(LedgerEntry.KIND);
    assertThat(entry.successRule()).isEqualTo(new SuccessRule("小数", -0.121, -0.0605, LocalDate.of(2026, 9, 29)));
    assertThat(entry.closedOn()).contains(LocalDate.of(2026, 9, 21));
    var numbers = last(EffectVerdict.KIND).numbers();
    assertThat(last(EffectVerdict.KIND).isJudged(entry)).isTrue();
    assertThat(numbers.net()).isEqualTo(1.05);
    assertThat(numbers.reason()).isEqualTo(Phrase.of(
        "effect.reason.effective", 221L, new Value.Span(0.3, 1.8, Unit.MARKS), new Value.Percent(0.45), new Value.Chance(0.003),
        new Value.Day(LocalDate.of(2026, 9, 29)), new Value.Hidden(Value.Why.FEW), Phrase.of("effect.unit.marks"), 0.5));
  }

  /** Of schema 1 measures, evidence and verification lay within their entry; what people wrote stays to be read. */
  @Test
  void anEntryWhosePartsWereListsLosesNoWords() {
    var entry = fresh.book().all(LedgerEntry.KIND).getFirst();
    assertThat(entry.row().get(LedgerEntry.REMARK))
        .isEqualTo("备注\n集体备课\n分层作业\n佐证1-1 备课记录 备课.pdf 2026-06-20\n2026-09-20 同意\n三个月后看过");
    assertThat(entry.status()).isEqualTo(LedgerStatus.CLOSED);
    assertThat(entry.cycle()).isEqualTo(1);
  }

  @Test
  void whatHangsOnAnEntryMeansWhatItMeant() {
    assertThat(last(Measure.KIND)).satisfies(m -> {
      assertThat(m.state()).isEqualTo(Measure.State.DONE);
      assertThat(m.sort()).isEqualTo(Measure.Sort.LASTING);
      assertThat(m.notes()).containsExactly(new ProgressNote(LocalDate.of(2026, 6, 20), "王敏", "已备三课"));
      assertThat(m.doneOn()).contains(LocalDate.of(2026, 9, 10));
    });
    assertThat(last(EvidencePiece.KIND).file()).contains(new KeptFile("00ff", "备课.pdf", 4711, FileForm.PDF));
    assertThat(last(VerificationRound.KIND)).satisfies(r -> {
      assertThat(r.sort()).isEqualTo(VerificationRound.Sort.ON_SITE);
      assertThat(r.cycle()).isEqualTo(2);
      assertThat(r.answeredOn()).contains(LocalDate.of(2026, 9, 20));
    });
    assertThat(last(DueRequest.KIND).row().get(DueRequest.TO)).isEqualTo(LocalDate.of(2026, 10, 29));
    assertThat(last(LookBack.KIND).due()).isEqualTo(LocalDate.of(2026, 12, 21));
  }

  @Test
  void aTrainingMeansWhatItMeant() {
    assertThat(last(TrainingReflection.KIND).row().get(TrainingReflection.LEVEL)).isEqualTo(TrainingReflection.Level.BACKBONE);
    assertThat(last(TrainingReflection.KIND).row().get(TrainingReflection.HOURS)).isEqualTo(3);
  }

  @Test
  void aBoardAndASessionMeanWhatTheyMeant() {
    var sessions = new SessionDesk(fresh.book(), FreshStore.CLOCK);
    assertThat(sessions.boards().getFirst().pins()).extracting(p -> p.choice()).containsExactly(Map.of("class", "四（2）班", "point", "小数"), Map.of());
    var meeting = sessions.meetings().getFirst();
    assertThat(meeting.topics()).extracting(Meeting.Topic::minutes).containsExactly(12, 0);
    assertThat(meeting.decisions().getFirst().due()).isEqualTo(Optional.of(LocalDate.of(2026, 6, 19)));
    assertThat(meeting.decisions().getFirst().became()).isEqualTo(7);
  }
}
