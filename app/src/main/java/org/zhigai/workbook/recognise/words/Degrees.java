package org.zhigai.workbook.recognise.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Options of a questionnaire in words, in their order: 很不符合 &lt; 不太符合 &lt; 一般 &lt; 比较符合 &lt; 非常符合. */
public final class Degrees {
  private static final String WHAT =
      "符合|同意|满意|赞同|赞成|喜欢|认同|愿意|清楚|了解|重要|重视|自信|有信心|开心|快乐|困难|容易|像我|确定|可能|好|多|高|大|强|积极|努力|认真|关心|有兴趣|感兴趣|有帮助|有用|适合|放松|紧张|累|agree|satisfied|true|like";
  private static final Pattern LEAST = Pattern.compile("(?:非常|很|极其?|完全|十分|强烈|绝对|根本|特别)(?:地)?(?:不|没)(?:是|太)?(?:" + WHAT
      + ").*|(?:从不|从来不|从未|从来没有|几乎从不|完全没有|很差|非常差|极差|没有过|stronglydisagree|never|verydissatisfied|notatall.*)");
  private static final Pattern LITTLE =
      Pattern.compile("(?:不太|不大|比较不|较不|有点不|有些不|不怎么|基本不|部分不)(?:是|太)?(?:" + WHAT + ").*|(?:很少|偶尔|较少|比较差|较差|不太好|不经常|rarely|seldom)");
  private static final Pattern NOT = Pattern.compile("(?:不|没有?)(?:" + WHAT + ").*|差|否|不是|不会|disagree|dissatisfied");
  private static final Pattern MIDDLE =
      Pattern.compile("一般|普通|中等|中立|不确定|不清楚|说不清|说不清楚|不好说|无所谓|还行|还可以|尚可|有时|有时候|差不多|介于.*|neutral|sometimes|notsure|undecided|neither.*");
  private static final Pattern MUCH = Pattern.compile("(?:比较|较|较为|基本|大致|有点|有些|部分|还算|大体)(?:" + WHAT + ").*|(?:经常|常常|时常|往往|较好|often|usually)");
  private static final Pattern MOST =
      Pattern.compile("(?:非常|很|极其?|完全|十分|强烈|绝对|特别|相当)(?:" + WHAT + ").*|(?:总是|一直|每天|几乎总是|每次|很好|非常好|极好|stronglyagree|always|verysatisfied)");
  private static final Pattern YES = Pattern.compile("(?:" + WHAT + ")(?:的|我)?|是|会|有|satisfied|agree");
  private static final List<Pattern> IN_ORDER = List.of(LEAST, LITTLE, NOT, MIDDLE, MUCH, YES, MOST);
  private static final Pattern LETTERED = Pattern.compile("^\\(?[a-j1-9]\\)?[.、:)](?=.)");

  private Degrees() {}

  /** An option without the letter or number in front: {@code A.非常同意} is 非常同意. */
  public static String bare(String option) {
    return LETTERED.matcher(Clean.head(option).toLowerCase(java.util.Locale.ROOT)).replaceFirst("");
  }

  /** Its place from least (0) to most (6); empty when it is no degree. 3 is the middle, 2 and 5 are bare 不符合 and 符合. */
  public static OptionalInt of(String option) {
    var text = bare(option);
    for (var i = 0; i < IN_ORDER.size(); i++) {
      if (!text.isEmpty() && IN_ORDER.get(i).matcher(text).matches()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * A scale of options in words.
   *
   * @param points 1 for least, by the option without letter
   * @param isSure false when options nobody chose may be missing
   */
  public record Scale(Map<String, Integer> points, int highest, boolean isSure) {}

  /** The scale the options that were seen belong to; empty when one of them is no degree. */
  public static java.util.Optional<Scale> scale(Set<String> seen) {
    var places = new LinkedHashMap<String, Integer>();
    for (var option : seen) {
      var place = of(option);
      if (place.isEmpty()) {
        return java.util.Optional.empty();
      }
      places.put(bare(option), place.getAsInt());
    }
    var used = new TreeSet<>(places.values());
    var five = List.of(0, 1, 3, 4, 6);
    var order =
        first(used,
            List.of(List.of(2, 5), List.of(2, 3, 5), List.of(0, 1, 4, 6), five, List.of(0, 2, 5, 6), List.of(0, 2, 3, 5, 6), List.of(0, 1, 2, 3, 4, 5, 6)));
    var points = new LinkedHashMap<String, Integer>();
    places.forEach((option, place) -> points.put(option, order.indexOf(place) + 1));
    return java.util.Optional.of(new Scale(points, order.size(), used.size() == order.size() || (order.size() == 5 && used.contains(3))));
  }

  /** The shortest scale that has all of them; seven places at most become what was used. */
  private static List<Integer> first(Set<Integer> used, List<List<Integer>> scales) {
    var fitting = scales.stream().filter(s -> s.containsAll(used)).findFirst().orElseThrow();
    return fitting.size() == 7 ? new ArrayList<>(used) : fitting;
  }
}
