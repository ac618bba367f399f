package org.zhigai.workbook.recognise.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.Exams;

/** School subjects by every name they go by. */
public final class Subjects {
  private static final List<String> NAMES =
      List.of(
          "道德与法治", "体育与健康", "信息科技", "信息技术", "心理健康", "综合实践", "思想品德", "语文", "数学", "英语", "外语", "科学", "物理", "化学",
          "生物", "历史", "地理", "政治", "音乐", "美术", "体育", "劳动", "艺术", "德育", "品德", "书法", "日语", "俄语");
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("道法", "道德与法治"), Map.entry("国语", "语文"), Map.entry("中文", "语文"), Map.entry("国文", "语文"), Map.entry("中文科", "语文"), Map.entry("算术", "数学"),
          Map.entry("思品", "思想品德"),
          Map.entry("信息", "信息科技"), Map.entry("生物学", "生物"),
          Map.entry("品德与社会", "品德"), Map.entry("品德与生活", "品德"), Map.entry("mathematics", "数学"), Map.entry("maths", "数学"),
          Map.entry("math", "数学"), Map.entry("chinese", "语文"), Map.entry("english", "英语"), Map.entry("science", "科学"),
          Map.entry("physics", "物理"), Map.entry("chemistry", "化学"), Map.entry("biology", "生物"), Map.entry("history", "历史"),
          Map.entry("geography", "地理"), Map.entry("music", "音乐"));
  /** Only in each other's company does one character, or do two letters of old systems, name a subject. */
  private static final Map<String, String> INITIALS =
      Map.ofEntries(
          Map.entry("语", "语文"), Map.entry("数", "数学"), Map.entry("英", "英语"), Map.entry("物", "物理"), Map.entry("化", "化学"), Map.entry("生", "生物"),
          Map.entry("史", "历史"), Map.entry("地", "地理"), Map.entry("政", "政治"), Map.entry("科", "科学"), Map.entry("道", "道德与法治"),
          Map.entry("yw", "语文"), Map.entry("sx", "数学"), Map.entry("yy", "英语"), Map.entry("wl", "物理"), Map.entry("hx", "化学"), Map.entry("sw", "生物"),
          Map.entry("ls", "历史"), Map.entry("dl", "地理"), Map.entry("zz", "政治"), Map.entry("kx", "科学"));
  private static final String TAIL = "(?:学科|科目|成绩|分数|得分|总分|卷面分?|原始分|考试|score|marks?)?";

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private Subjects() {}

  /** The subject a heading names, or null: {@code 英语成绩} is 英语. */
  public static @Nullable String of(String written) {
    var clean = Clean.word(written).toLowerCase(Locale.ROOT);
    // 语文一模, 期末语文: the exam is said besides.
    var head = Exams.within(clean).map(e -> clean.replace(e, "")).filter(h -> !h.isEmpty()).orElse(clean);
    for (var name : NAMES) {
      if (head.startsWith(name) && head.substring(name.length()).matches(TAIL)) {
        return name;
      }
    }
    for (var entry : SHORT.entrySet()) {
      if (head.startsWith(entry.getKey()) && head.substring(entry.getKey().length()).matches(TAIL)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** The subject that a single character stands for beside others of its kind, or null. */
  public static @Nullable String ofInitial(String head) {
    return INITIALS.get(head);
  }

  /** The first subject named anywhere in a line of text, or null. */
  public static @Nullable String within(String line) {
    String found = null;
    var at = Integer.MAX_VALUE;
    for (var name : NAMES) {
      var i = line.indexOf(name);
      if (i >= 0 && i < at) {
        at = i;
        found = name;
      }
    }
    if (found != null) {
      return found;
    }
    var low = line.toLowerCase(Locale.ROOT);
    return SHORT.keySet().stream()
        .filter(k -> WORD.matcher(k).matches()
            ? low.matches(k.length() < 5 ? ".*(?<![a-z])" + k + "(?![a-z]).*" : ".*" + k + ".*")
            : low.contains(k) && k.length() > 1 && !k.equals("信息") && !k.equals("中文"))
        .sorted().findFirst().map(SHORT::get).orElse(null);
  }

  /** How many different subjects a line names. */
  public static int count(String line) {
    var plain = (int) NAMES.stream().filter(line::contains).count();
    return plain > 0 ? plain : within(line) == null ? 0 : 1;
  }
}
