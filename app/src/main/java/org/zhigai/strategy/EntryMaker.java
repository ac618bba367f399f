package org.zhigai.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhigai.strategy.Strategy.Check;
import org.zhigai.strategy.Strategy.Duty;
import org.zhigai.strategy.Strategy.Evidence;
import org.zhigai.strategy.Strategy.Homework;
import org.zhigai.strategy.Strategy.Time;
import org.zhigai.strategy.Strategy.TimeUnit;
import org.zhigai.strategy.StrategyReader.EntryLines;
import org.zhigai.strategy.StrategyReader.Faults;
import org.zhigai.strategy.StrategyReader.Told;

/** Makes a complete entry of its lines, or says which line is missing or wrong. */
record EntryMaker(Tokens tokens, EntryLines lines, Subject subject, Faults faults) {
  private static final Pattern GRADES = Pattern.compile("([1-9])(?:\\s*[-–—~～]\\s*([1-9]))?");
  private static final Pattern TIME = Pattern.compile("([1-9][0-9]?)\\s*(\\S+)");
  private static final Pattern CHECK = Pattern.compile("([1-9][0-9]?)\\s*(题|项|次|篇)\\s*(\\S.*)");

  Strategy make() {
    var helps = constants(FormOfHelp.class, need(EntryField.HELPS));
    var outside = helps.contains(FormOfHelp.DEPARTMENT) || helps.contains(FormOfHelp.ASSESSMENT);
    var domain = need(EntryField.DOMAIN);
    var grades = match(GRADES, need(EntryField.GRADES), "1-9");
    var from = Integer.parseInt(grades.group(1));
    var to = grades.group(2) == null ? from : Integer.parseInt(grades.group(2));
    if (to < from) {
      throw faults.at(need(EntryField.GRADES).line(), grades.group(), to + "-" + from);
    }
    if (lines.steps().size() < 3) {
      throw faults.at(lines.line(), lines.title() + "：" + lines.steps().size() + " " + tokens.of(EntryField.STEPS), "3–5 " + tokens.of(EntryField.STEPS));
    }
    return new Strategy(
        subject, lines.title(),
        tokens.domain(subject, domain.content()).orElseThrow(() -> faults.at(domain.line(), domain.content(), names(tokens.domains(subject)))),
        names(need(EntryField.POINTS)), given(EntryField.SYNONYMS).map(this::names).orElse(List.of()), from, to,
        outside && given(EntryField.ABILITIES).isEmpty() ? List.of() : constants(Ability.class, need(EntryField.ABILITIES)),
        outside && given(EntryField.ERRORS).isEmpty() ? List.of() : constants(ErrorKind.class, need(EntryField.ERRORS)),
        helps, need(EntryField.AIM).content(), lines.steps(), need(EntryField.MATERIALS).content(), homework(outside), time(), check(),
        duty(helps.contains(FormOfHelp.DEPARTMENT)), evidence());
  }

  private Optional<Told> given(EntryField field) {
    return Optional.ofNullable(lines.fields().get(field));
  }

  private Told need(EntryField field) {
    return given(field).orElseThrow(() -> faults.at(lines.line(), "== " + lines.title(), tokens.of(field) + "：…"));
  }

  private Matcher match(Pattern pattern, Told told, String expected) {
    var match = pattern.matcher(told.content());
    if (!match.matches()) {
      throw faults.at(told.line(), told.content(), expected);
    }
    return match;
  }

  private List<String> names(Told told) {
    var out = Arrays.stream(told.content().split("[、；;]", -1)).map(String::strip).toList();
    if (out.stream().anyMatch(String::isEmpty)) {
      throw faults.at(told.line(), told.content(), "…、…");
    }
    return out;
  }

  private String names(List<? extends Enum<?>> values) {
    return values.stream().map(tokens::of).collect(Collectors.joining("、"));
  }

  private <E extends Enum<E>> List<E> constants(Class<E> type, Told told) {
    var out = new LinkedHashSet<E>();
    for (var name : names(told)) {
      out.add(tokens.read(type, name).orElseThrow(() -> faults.at(told.line(), name, names(Arrays.asList(type.getEnumConstants())))));
    }
    return new ArrayList<>(out);
  }

  private Optional<Homework> homework(boolean outside) {
    var fields = List.of(EntryField.HOMEWORK_A, EntryField.HOMEWORK_B, EntryField.HOMEWORK_C);
    if (outside && fields.stream().allMatch(f -> given(f).isEmpty())) {
      return Optional.empty();
    }
    var texts = fields.stream().map(f -> need(f).content()).toList();
    return Optional.of(new Homework(texts.get(0), texts.get(1), texts.get(2)));
  }

  private Time time() {
    var told = need(EntryField.TIME);
    var units = Arrays.asList(TimeUnit.values());
    var expected = units.stream().map(u -> "2" + tokens.of(u)).collect(Collectors.joining("、"));
    var match = match(TIME, told, expected);
    var unit = tokens.read(TimeUnit.class, match.group(2)).orElseThrow(() -> faults.at(told.line(), told.content(), expected));
    return new Time(Integer.parseInt(match.group(1)), unit);
  }

  private Check check() {
    var match = match(CHECK, need(EntryField.CHECK), "4题 …、3项 …、2次 …、1篇 …");
    return new Check(Integer.parseInt(match.group(1)), match.group(2), match.group(3).strip());
  }

  private Optional<Duty> duty(boolean needed) {
    var lead = needed ? Optional.of(need(EntryField.LEAD)) : given(EntryField.LEAD);
    return lead.map(l -> new Duty(l.content(), given(EntryField.PARTNERS).map(this::names).orElse(List.of())));
  }

  private Evidence evidence() {
    var told = need(EntryField.EVIDENCE);
    var parts = told.content().split("[，,：:]", 2);
    var strength =
        tokens.read(Strength.class, parts[0].strip())
            .orElseThrow(() -> faults.at(told.line(), parts[0], names(Arrays.asList(Strength.values()))));
    return new Evidence(strength, parts.length == 1 ? "" : parts[1].strip());
  }
}
