package org.zhigai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.agreement.Check;
import org.zhigai.agreement.Contradiction;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Shelf;
import org.zhigai.rows.Values;

/** Who may sign what, that nobody takes it away, and what a signature tells of the rows afterwards. */
class SignDeskTest {
  private static final Words ZH = new Words(Lang.ZH);

  @TempDir
  Path folder;

  private final SignedSchool school = new SignedSchool();

  private void edit(Edit edit) {
    school.book.apply(Change.of(Phrase.of("test.did"), Books.BY, edit)).orThrow();
  }

  private static Outcome.Refused refused(Outcome outcome) {
    return (Outcome.Refused) outcome;
  }

  private List<Phrase> missing(LocalDate on, Actor by) {
    return school.desk.ready(on, by).missing();
  }

  @Test
  void aSignatureSaysWhoWhatWhenAndWithWhichSum() {
    assertThat(school.desk.isWaitedFor()).isTrue();
    assertThat(school.desk.ready(SignedSchool.TODAY, SignedSchool.PRINCIPAL).isReady()).isTrue();
    var signed = school.sign();
    assertThat(signed.number()).isEqualTo("SQ-2026-001");
    assertThat(signed.name()).isEqualTo("李校长");
    assertThat(signed.row().get(Signature.ROLE)).contains(Role.PRINCIPAL);
    assertThat(signed.at()).isEqualTo(SignedSchool.TODAY.atTime(9, 30));
    assertThat(signed.on()).isEqualTo(SignedSchool.TODAY);
    assertThat(signed.row().get(Signature.ROWS)).extracting(CoveredRow::number)
        .as("by kind, then number, and who is named").contains("WT-2026-001", "ZG-2026-001", "CS-2026-001").anyMatch(n -> n.startsWith("RY-"));
    assertThat(signed.row().get(Signature.ROWS)).contains(new CoveredRow("ZG-2026-001", school.entry().version()));
    assertThat(school.desk.isWaitedFor()).isFalse();
    assertThat(school.desk.under()).extracting(ZH::say).singleElement().asString()
        .isEqualTo("李校长（校长）于 2026年11月28日 09:30 审签截至 2026年11月28日 的台账；签字编号 SQ-2026-001，SHA-256 " + signed.shortSum() + "…");
  }

  /** The sum is that of the text as the package describes it: whoever has the rows comes to it. */
  @Test
  void anybodyCanWorkOutTheSum() throws IOException, NoSuchAlgorithmException {
    var signed = school.sign();
    var file = school.desk.save(signed, folder);
    var bytes = Files.readAllBytes(file);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(signed.sum());
    var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    assertThat(lines[0]).isEqualTo("{\"as-of\":\"2026-11-28\",\"format\":\"zhigai-signed-rows/1\"}");
    assertThat(lines[lines.length - 1]).as("each line is ended").isEmpty();
    var entry = school.entry();
    assertThat(lines).contains(
        "{\"body\":{\"due\":\"2027-01-15\",\"issue\":" + "\"几何直观薄弱\",\"leader\":" + entry.get(LedgerEntry.LEADER) + ",\"person\":"
            + entry.get(LedgerEntry.PERSON) + ",\"problem\":" + entry.get(LedgerEntry.PROBLEM) + ",\"responsible\":" + entry.get(LedgerEntry.RESPONSIBLE)
            + ",\"start\":\"2026-09-01\",\"success\":{\"baseline\":-0.12,\"by\":\"2027-01-15\",\"indicator\":\"几何直观\",\"target\":-0.06},"
            + "\"target\":\"差距缩小一半\"},\"id\":" + entry.id() + ",\"kind\":\"ledger\",\"number\":\"ZG-2026-001\",\"schema\":2,\"state\":\"IN_PROGRESS\","
            + "\"version\":" + entry.version() + "}");
  }

  @Test
  void nobodyButThePrincipalSigns() {
    assertThat(missing(SignedSchool.TODAY, SignedSchool.TEACHER)).containsExactly(Phrase.of("signature.missing.other", "王敏"));
    assertThat(missing(SignedSchool.TODAY, new Actor("", "", Actor.UNSAID))).containsExactly(Phrase.of("signature.missing.unsaid"));
    assertThat(missing(SignedSchool.TODAY, new Actor("别人", "", "PRINCIPAL"))).as("nobody of that name is").isNotEmpty();
    assertThatThrownBy(() -> school.desk.sign(SignedSchool.TODAY, SignedSchool.TEACHER))
        .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-394"));
    // Nor by going around the desk, with somebody else's hand, in a change for good or without a role.
    var change = school.desk.sign(SignedSchool.TODAY, SignedSchool.PRINCIPAL);
    var role = refused(school.book.apply(new Change(change.what(), change.edits(), SignedSchool.TEACHER, "", true)));
    assertThat(ZH.say(role.missing().getFirst())).isEqualTo("“审签”只由校长作出；现在操作的是王敏");
    var open = (Edit.Open<?>) change.edits().getFirst();
    var other = Values.of(Signature.ON, SignedSchool.TODAY).and(Signature.AT, SignedSchool.TODAY.atTime(9, 30))
        .and(Signature.BY, school.entry().get(LedgerEntry.PERSON)).and(Signature.NAME, "王敏").and(Signature.ROLE, Optional.of(Role.PRINCIPAL))
        .and(Signature.SUM, school.desk.signatures().isEmpty() ? SignedRows.of(school.book, SignedSchool.TODAY).sum() : "");
    var program = refused(school.book.apply(Change.of(change.what(), Books.BY, new Edit.Open<>(Signature.KIND, 2026, other))));
    assertThat(program.missing()).containsExactly(Phrase.of("signature.condition.principal"));
    assertThat(open.kind()).isEqualTo(Signature.KIND);
    assertThat(school.desk.signatures()).isEmpty();
  }

  /** The law asks in the same change; what was put right can be signed. */
  @Test
  void noContradictionIsSigned() {
    edit(Edit.put(school.entry(), Values.of(LedgerEntry.PERSON, 0L)));
    var ready = school.desk.ready(SignedSchool.TODAY, SignedSchool.PRINCIPAL);
    assertThat(ready.contradictions()).extracting(Contradiction::check).containsExactly(Check.FIELDS_EMPTY);
    assertThat(ready.contradictions().getFirst().row().number()).as("a click leads there").isEqualTo("ZG-2026-001");
    assertThat(ready.isReady()).isFalse();
    assertThat(school.desk.isWaitedFor()).isFalse();
    var outcome = refused(school.book.apply(school.desk.sign(SignedSchool.TODAY, SignedSchool.PRINCIPAL)));
    assertThat(outcome.missing()).extracting(ZH::say).containsExactly("四张表之间还有 1 处矛盾：ZG-2026-001 必填栏空着：责任人");
    assertThat(school.desk.signatures()).isEmpty();
  }

  @Test
  void whatWasChangedMeanwhileIsNotSigned() {
    var change = school.desk.sign(SignedSchool.TODAY, SignedSchool.PRINCIPAL);
    edit(Edit.put(school.entry(), Values.of(LedgerEntry.PROGRESS, "已开两次课")));
    assertThat(refused(school.book.apply(change)).missing()).containsExactly(Phrase.of("signature.condition.same"));
  }

  @Test
  void anEarlierDayIsSignedOnlyWhereNothingWasChangedSince() {
    var yesterday = SignedSchool.TODAY.minusDays(1);
    assertThat(missing(yesterday, SignedSchool.PRINCIPAL)).isEmpty();
    assertThat(missing(yesterday.minusDays(1), SignedSchool.PRINCIPAL)).extracting(Phrase::key).containsExactly("signature.missing.changed");
    edit(Edit.put(school.entry(), Values.of(LedgerEntry.PROGRESS, "已开两次课")));
    assertThat(missing(yesterday, SignedSchool.PRINCIPAL)).extracting(ZH::say)
        .containsExactly("截至 2026年11月27日 之后又改过 ZG-2026-001：把截至日期改为今天");
    assertThat(missing(SignedSchool.TODAY.plusDays(1), SignedSchool.PRINCIPAL)).containsExactly(Phrase.of("signature.condition.day"));
    school.followed = false;
    assertThat(missing(SignedSchool.TODAY, SignedSchool.PRINCIPAL)).containsExactly(Phrase.of("signature.missing.unfollowed"));
  }

  @Test
  void whatIsOtherThanSignedIsToldOldAndNew() {
    var signed = school.sign();
    assertThat(school.desk.verify(signed)).satisfies(v -> {
      assertThat(v.isIntact()).isTrue();
      assertThat(v.isUnchanged()).isTrue();
    });
    edit(Edit.put(school.entry(), Values.of(LedgerEntry.PROGRESS, "已开两次课")));
    edit(Edit.put(school.entry(), Values.of(LedgerEntry.PROGRESS, "已开三次课")));
    edit(Edit.go(school.measure(), Measure.State.DONE, Values.of(Measure.DONE_ON, Optional.of(SignedSchool.TODAY))));
    school.worked().measure("期末再测", Measure.State.NOT_STARTED);
    var found = school.desk.verify(signed);
    assertThat(found.isIntact()).as("what was signed is still there, and the history leads back to it").isTrue();
    assertThat(found.added()).containsExactly("CS-2026-002");
    assertThat(found.gone()).isEmpty();
    assertThat(found.changed()).extracting(l -> l.number() + " " + ZH.say(l.label()) + " " + ZH.text(l.before()) + " → " + ZH.text(l.after()))
        .containsExactlyInAnyOrder(
            "ZG-2026-001 整改进展  → 已开三次课", "CS-2026-001 状态 推进中 → 已落实", "CS-2026-001 完成日期  → 2026年11月28日");
    assertThat(found.differences()).isEqualTo(3);
    assertThat(school.desk.under()).extracting(Phrase::key).containsExactly("signature.line", "signature.line.changed");
    assertThat(school.desk.isWaitedFor()).as("to be signed again").isTrue();
  }

  @Test
  void whatIsPutBackIsAsItWasSigned() {
    var signed = school.sign();
    edit(Edit.put(school.entry(), Values.of(LedgerEntry.PROGRESS, "已开两次课")));
    school.book.undo(Books.BY).orElseThrow().orThrow();
    var found = school.desk.verify(signed);
    assertThat(found.isUnchanged()).isTrue();
    assertThat(found.isIntact()).isTrue();
    edit(new Edit.Withdraw<>(school.measure(), "重复"));
    assertThat(school.desk.verify(signed).changed()).extracting(AuditLine::number).contains("CS-2026-001");
  }

  /** A row that somebody wrote over past the history, and a text that is not what was signed. */
  @Test
  void whatWasTamperedWithIsToldApartFromWhatWasChanged() {
    var signed = school.sign();
    var kept = school.shelf.rows().stream().filter(r -> r.id() == school.entry().id()).findFirst().orElseThrow();
    var body = new java.util.LinkedHashMap<>(kept.body().get());
    body.put("progress", "从未做过的事");
    school.shelf.update(new Shelf.Stored(kept.id(), kept.kind(), kept.number(), kept.version(), kept.state(), kept.schema(), kept.links(), () -> body));
    var again = new SignDesk(new org.zhigai.rows.Book(school.shelf, org.zhigai.chain.Chain.KINDS, s -> 0), school.files, () -> true, Clock.systemUTC());
    var found = again.verify(signed);
    assertThat(found.strayed()).containsExactly("ZG-2026-001");
    assertThat(found.isIntact()).isFalse();
    school.files.kept.put(signed.sum(), "别的".getBytes(StandardCharsets.UTF_8));
    assertThat(school.desk.verify(signed).whole()).isFalse();
    school.files.kept.clear();
    assertThat(school.desk.verify(signed).isIntact()).isFalse();
    assertThatThrownBy(() -> school.desk.save(signed, folder)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-395"));
  }

  @Test
  void nobodyTakesASignatureAwayButItCanBeWithdrawnWithAReason() {
    edit(Edit.put(school.entry(), Values.of(LedgerEntry.PROGRESS, "已开两次课")));
    var signed = school.sign();
    school.book.undo(Books.BY).orElseThrow().orThrow();
    assertThat(school.entry().get(LedgerEntry.PROGRESS)).as("the edit before it goes").isEmpty();
    assertThat(school.desk.signatures()).as("the signature stays").hasSize(1);
    assertThat(refused(school.book.apply(Change.of(Phrase.of("test.did"), SignedSchool.PRINCIPAL, new Edit.Drop<>(signed.row())))).missing())
        .containsExactly(Phrase.of("rows.lasting", "SQ-2026-001"));
    assertThat(school.book.apply(school.desk.withdraw(signed, " ", SignedSchool.PRINCIPAL))).isInstanceOf(Outcome.Refused.class);
    assertThat(school.book.apply(school.desk.withdraw(signed, "签早了", SignedSchool.TEACHER))).isInstanceOf(Outcome.Refused.class);
    school.book.apply(school.desk.withdraw(signed, "签早了", SignedSchool.PRINCIPAL)).orThrow();
    assertThat(school.desk.signatures()).singleElement().satisfies(s -> {
      assertThat(s.isLive()).isFalse();
      assertThat(s.row().whyWithdrawn()).isEqualTo("签早了");
    });
    assertThat(school.desk.under()).isEmpty();
    var back = new Edit.Restore<>(school.desk.signatures().getFirst().row(), "没有签早");
    assertThat(refused(school.book.apply(Change.of(Phrase.of("test.did"), SignedSchool.PRINCIPAL, back))).missing())
        .as("what it is of is no longer there").containsExactly(Phrase.of("signature.condition.same"));
  }

  /** A name in the register is what a table says: who was renamed is told. */
  @Test
  void namesAreSignedWithTheRows() {
    var signed = school.sign();
    var teacher = school.book.row(Person.KIND, school.entry().get(LedgerEntry.PERSON)).orElseThrow();
    edit(Edit.put(teacher, Values.of(Person.NAME, "王小敏")));
    assertThat(school.desk.verify(signed).changed()).extracting(AuditLine::number).containsExactly(teacher.number());
  }

  @Test
  void theTextThatWasSignedIsNotSweptAway() {
    var signed = school.sign();
    school.files.put("0".repeat(64), new byte[] {1});
    assertThat(new EvidenceDesk(school.book, school.files, Clock.systemUTC()).tidy()).isEqualTo(1);
    assertThat(school.files.kept).containsOnlyKeys(Set.of(signed.sum()));
    school.book.apply(school.desk.withdraw(signed, "签早了", SignedSchool.PRINCIPAL)).orThrow();
    assertThat(new EvidenceDesk(school.book, school.files, Clock.systemUTC()).tidy()).as("also of one that was withdrawn").isZero();
    assertThat(Map.copyOf(school.files.kept)).hasSize(1);
  }
}
