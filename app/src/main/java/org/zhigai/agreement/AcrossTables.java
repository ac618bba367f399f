package org.zhigai.agreement;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.strategy.SameText;
import org.zhigai.value.Value;

/** Contradictions between the problem list, the plans, the ledger and the verdicts. */
final class AcrossTables {
  private static final Pattern PLAN_NUMBER = Pattern.compile("TZ-\\d{4}-\\d{3,}");
  /** Words by which a measure stands on a plan without its number. */
  private static final Pattern PLAN_NAMED = Pattern.compile("教学调整(?:方案|计划)|个性化教学计划");

  private AcrossTables() {}

  static Stream<Contradiction> changed(Ledgered all) {
    return Stream
        .of(all.confirmed().stream().map(Problem::row), all.plans().stream().map(TeachingAdjustment::row), all.entries().stream().map(LedgerEntry::row))
        .<Row<?>>flatMap(s -> s)
        .filter(r -> !r.marks().isEmpty())
        .map(r -> new Contradiction(Check.NUMBERS_CHANGED, r, Phrase.of("agreement.numbers-changed", r.number(), r.marks().getFirst().what())));
  }

  static Stream<Contradiction> unanswered(Ledgered all) {
    var answered = all.entries().stream().map(LedgerEntry::problemId).collect(Collectors.toSet());
    return all.confirmed().stream()
        .filter(p -> !answered.contains(p.id()))
        .map(p -> new Contradiction(Check.NOT_IN_LEDGER, p.row(), Phrase.of("agreement.not-in-ledger", p.number())));
  }

  static Stream<Contradiction> empty(Ledgered all) {
    return lacking(all).map(l -> new Contradiction(Check.FIELDS_EMPTY, l.row(), Phrase.of("agreement.fields-empty", l.row().number(), l.said())));
  }

  /** By table and column, in the order in which they are first met. */
  static List<EmptyColumn> emptyColumns(Ledgered all) {
    var rows = new LinkedHashMap<EmptyColumn, Long>();
    lacking(all).forEach(l -> l.columns().forEach(c -> rows.merge(new EmptyColumn(l.row().kind().title(), c, 0), 1L, Long::sum)));
    return rows.entrySet().stream().map(e -> new EmptyColumn(e.getKey().kind(), e.getKey().column(), e.getValue())).toList();
  }

  /** A row with the columns that are empty in it. */
  private record Lacking(Row<?> row, List<Phrase> columns) {
    Phrase said() {
      return columns.stream().reduce((a, b) -> Phrase.of("agreement.and", a, b)).orElseThrow();
    }
  }

  private static Stream<Lacking> lacking(Ledgered all) {
    return Stream.of(
        all.confirmed().stream().map(p -> lacking(p.row(), Stream.empty())),
        all.entries().stream().map(e -> lacking(e.row(), all.measures(e).isEmpty() ? Stream.of(Measure.KIND.title()) : Stream.empty())),
        all.entries().stream().flatMap(e -> all.measures(e).stream()).map(m -> lacking(m.row(), Stream.empty())))
        .flatMap(s -> s).filter(l -> !l.columns().isEmpty());
  }

  private static <K> Lacking lacking(Row<K> row, Stream<Phrase> beside) {
    var fields = row.kind().fields().stream().filter(f -> f.is(Trait.REQUIRED) && isEmpty(row, f)).map(f -> row.kind().label(f));
    return new Lacking(row, Stream.concat(fields, beside).toList());
  }

  private static <K, V> boolean isEmpty(Row<K> row, Field<K, V> field) {
    var value = row.get(field);
    return value.equals(field.absent()) || (value instanceof String text && text.isBlank());
  }

  static Stream<Contradiction> planless(Ledgered all) {
    return all.entries().stream().flatMap(e -> {
      var text = text(e, all);
      var gone = PLAN_NUMBER.matcher(text).results().map(m -> m.group()).filter(n -> !all.hasPlan(n)).findFirst();
      if (gone.isPresent()) {
        return WithinAnEntry.said(Check.PLAN_MISSING, e, "agreement.plan-missing", e.number(), gone.get());
      }
      return PLAN_NAMED.matcher(text).find() && !all.hasPlan(e)
          ? WithinAnEntry.said(Check.PLAN_MISSING, e, "agreement.plan-unwritten", e.number())
          : Stream.empty();
    });
  }

  /** The same measures for different problems are the surest sign that nobody looked at either. */
  static Stream<Contradiction> alike(Ledgered all) {
    var written = all.entries().stream().filter(e -> !text(e, all).isBlank()).toList();
    return SameText.pairs(written, e -> SameText.withoutTopics(text(e, all), Set.of(e.successRule().indicator())), SameText.SAME).stream()
        .filter(pair -> pair.first().problemId() != pair.second().problemId())
        .flatMap(pair -> WithinAnEntry.said(
            Check.MEASURES_ALIKE, pair.second(), "agreement.measures-alike", pair.second().number(), pair.first().number(), new Value.Percent(pair.share())));
  }

  static Stream<Contradiction> effectAgainstState(Ledgered all) {
    return all.entries().stream().filter(WithinAnEntry::isUntouched).flatMap(e -> all.verdict(e).stream()
        .filter(v -> v.numbers().verdict() == Verdict.EFFECTIVE)
        .flatMap(v -> WithinAnEntry.said(
            Check.EFFECT_AGAINST_STATE, e, "agreement.effect-against-state", e.number(), Phrase.of("effect.verdict.effective"), e.status().label())));
  }

  static Stream<Contradiction> effectBeforeStart(Ledgered all) {
    return all.entries().stream().flatMap(e -> all.verdict(e).stream()
        .filter(v -> v.numbers().verdict() == Verdict.EFFECTIVE)
        .flatMap(v -> v.numbers().after().stream())
        .filter(round -> lastDay(round).isBefore(e.start()))
        .flatMap(round -> WithinAnEntry.said(
            Check.EFFECT_BEFORE_START, e, "agreement.effect-before-start", e.number(), round.label(), WithinAnEntry.day(e.start()))));
  }

  /** No paper of the term was sat later: a term ends with its holidays. */
  private static LocalDate lastDay(Round round) {
    return round.term() == Term.SPRING ? LocalDate.of(round.year(), Month.AUGUST, 31) : LocalDate.of(round.year() + 1, Month.FEBRUARY, 28);
  }

  private static String text(LedgerEntry entry, Ledgered all) {
    return all.measures(entry).stream().map(Measure::text).collect(Collectors.joining("\n"));
  }
}
