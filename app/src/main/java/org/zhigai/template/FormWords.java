package org.zhigai.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What headings and labels of other people's forms mean; the words stand in {@code headings.txt}, whose head says how. */
final class FormWords {
  static final FormWords BUILT_IN = new FormWords(read("headings.txt"));
  private static final double BASE = 0.05;
  private static final double STEP = 0.185;
  private static final double WEAKER = 0.14;
  private static final double BY_PARTS = 0.75;
  private static final Pattern BETWEEN = Pattern.compile("[/、|;]|及其?|和|与|或");
  private static final Pattern DECORATION =
      Pattern.compile("^(?:项目|本单位|本|各|拟|相关|具体|主要|当前|学校|单位|实际|有关|所|该)|(?:情况|名称|内容|说明|简述|等|简介|栏|要点|描述|填写|备注|[及和与、]?(?:联系)?(?:电话|方式|手机号?))$");

  /** A line of the list. */
  private record Rule(List<List<FormFact>> ways, double weight, Pattern pattern) {}

  private final List<Rule> headings = new ArrayList<>();
  private final List<Rule> heard = new ArrayList<>();
  private final List<Rule> labels = new ArrayList<>();
  private final List<Pattern> refused = new ArrayList<>();

  private FormWords(List<String> lines) {
    var groups = new HashMap<String, String>();
    for (var line : lines) {
      if (line.startsWith("@")) {
        var is = line.indexOf('=');
        groups.put(line.substring(1, is).strip(), expand(line.substring(is + 1).strip(), groups));
      } else {
        rule(line.split("\\s+", line.startsWith("label ") ? 4 : 3), groups);
      }
    }
  }

  static List<String> read(String name) {
    try (var in = Objects.requireNonNull(FormWords.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String expand(String pattern, Map<String, String> groups) {
    var out = pattern;
    for (var group : groups.entrySet()) {
      out = out.replace("{" + group.getKey() + "}", "(?:" + group.getValue() + ")");
    }
    return out;
  }

  private void rule(String[] parts, Map<String, String> groups) {
    if (parts[0].startsWith("~")) {
      heard.add(new Rule(List.of(List.of(FormFact.of(parts[0].substring(1)).orElseThrow())), Double.parseDouble(parts[1]),
          Pattern.compile(expand(parts[2], groups))));
      return;
    }
    var at = parts[0].equals("label") ? 1 : 0;
    var pattern = Pattern.compile(expand(parts[at + 2], groups));
    if (parts[at].equals("refused")) {
      refused.add(pattern);
      return;
    }
    var ways = Arrays.stream(parts[at].split("\\|")).map(way -> Arrays.stream(way.split("\\+")).map(k -> FormFact.of(k).orElseThrow()).toList()).toList();
    (at == 1 ? labels : headings).add(new Rule(ways, Double.parseDouble(parts[at + 1]), pattern));
  }

  /** Whether it asks for what no ledger holds about people. */
  boolean isRefused(String heading) {
    var plain = HeadingText.of(heading).plain();
    return refused.stream().anyMatch(p -> p.matcher(plain).matches());
  }

  /** Whether whoever signs the form fills it in by hand. */
  boolean isSigned(String text) {
    return label(text).stream().anyMatch(m -> m.facts().contains(FormFact.SIGNED)) && heading(List.of(text)).isEmpty();
  }

  /** What a label beside a table asks for, the surest first. */
  List<FormMeaning> label(String text) {
    return best(labels, HeadingText.of(text).plain());
  }

  /**
   * What a column asks for, the surest first.
   *
   * @param path its heading, behind those of the groups it stands in
   */
  List<FormMeaning> heading(List<String> path) {
    var own = HeadingText.of(path.getLast()).plain();
    var found = new ArrayList<>(own(own));
    for (var g = 0; g < path.size() - 1; g++) {
      var group = HeadingText.of(path.get(g)).plain();
      if (!group.isEmpty() && !own.startsWith(group)) {
        found.addAll(best(headings, group + own));
      }
    }
    return settled(found);
  }

  private List<FormMeaning> own(String own) {
    var whole = best(headings, own);
    if (!whole.isEmpty()) {
      return whole;
    }
    var joined = joined(own);
    if (!joined.isEmpty()) {
      return joined;
    }
    var rest = DECORATION.matcher(own).replaceAll("");
    return rest.equals(own) || rest.length() < 2 ? heard(own) : own(rest).stream().map(m -> m.times(-WEAKER)).toList();
  }

  /** What is only heard in it. */
  private List<FormMeaning> heard(String own) {
    return settled(
        heard.stream().filter(r -> r.pattern().matcher(own).find()).map(r -> new FormMeaning(r.ways().getFirst(), BASE + STEP * r.weight())).toList());
  }

  /** 验收人/验收日期: a column for two things. */
  private List<FormMeaning> joined(String own) {
    var parts = BETWEEN.split(own);
    if (parts.length != 2 || parts[0].isEmpty()) {
      return List.of();
    }
    var first = best(headings, parts[0]);
    var second = best(headings, parts[1]);
    if (first.isEmpty() || second.isEmpty() || first.getFirst().sure() < BY_PARTS || second.getFirst().sure() < BY_PARTS) {
      return List.of();
    }
    var both = new ArrayList<>(first.getFirst().facts());
    second.getFirst().facts().stream().filter(f -> !both.contains(f)).forEach(both::add);
    return List.of(new FormMeaning(both, BY_PARTS));
  }

  private static List<FormMeaning> best(List<Rule> rules, String plain) {
    if (plain.isEmpty()) {
      return List.of();
    }
    var out = new ArrayList<FormMeaning>();
    for (var rule : rules) {
      if (rule.pattern().matcher(plain).matches()) {
        for (var way = 0; way < rule.ways().size(); way++) {
          // The first of look-alikes is the first that is offered.
          out.add(new FormMeaning(rule.ways().get(way), BASE + STEP * rule.weight() - 0.01 * way));
        }
      }
    }
    return settled(out);
  }

  private static List<FormMeaning> settled(List<FormMeaning> found) {
    var best = new LinkedHashMap<List<FormFact>, FormMeaning>();
    found.forEach(m -> best.merge(m.facts(), m, (a, b) -> a.sure() >= b.sure() ? a : b));
    return best.values().stream().sorted(Comparator.comparingDouble(FormMeaning::sure).reversed()).toList();
  }
}
