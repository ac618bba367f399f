package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** How the parts of a plan are kept, and how plans of earlier versions are read. */
final class KeptPlan {
  private static final Part<WeakPoint, String> NAME = Shape.part("name", Types.TEXT, "", WeakPoint::name);
  private static final Part<WeakPoint, Double> RATE = Shape.part("rate", Types.DECIMAL, Double.NaN, WeakPoint::rate);
  private static final Part<WeakPoint, Double> BENCHMARK = Shape.part("benchmark", Types.DECIMAL, Double.NaN, WeakPoint::benchmark);
  private static final Part<WeakPoint, List<String>> ITEMS = Shape.part("items", Types.LINES, List.of(), WeakPoint::items);
  static final Type<WeakPoint> WEAK_POINT =
      Shape.of(p -> new WeakPoint(p.get(NAME), p.get(RATE), p.get(BENCHMARK), p.get(ITEMS)), NAME, RATE, BENCHMARK, ITEMS)
          .saying(w -> List.of(w.name(), new Value.Level(w.rate(), Unit.RATE)));

  private static final Part<Tiered, String> COMMON = Shape.part("common", Types.TEXT, "", Tiered::common);
  private static final Part<Tiered, String> A = Shape.part("a", Types.TEXT, "", Tiered::a);
  private static final Part<Tiered, String> B = Shape.part("b", Types.TEXT, "", Tiered::b);
  private static final Part<Tiered, String> C = Shape.part("c", Types.TEXT, "", Tiered::c);
  static final Type<Tiered> TIERED =
      Shape.of(p -> new Tiered(p.get(COMMON), p.get(A), p.get(B), p.get(C)), COMMON, A, B, C)
          .saying(t -> tiers(t.common(), t.a(), t.b(), t.c()));

  private static final Part<TierAims, Prose> AIM_A = Shape.part("a", Prose.TYPE, Prose.none(), TierAims::a);
  private static final Part<TierAims, Prose> AIM_B = Shape.part("b", Prose.TYPE, Prose.none(), TierAims::b);
  private static final Part<TierAims, Prose> AIM_C = Shape.part("c", Prose.TYPE, Prose.none(), TierAims::c);
  static final Type<TierAims> TIER_AIMS =
      Shape.of(p -> new TierAims(p.get(AIM_A), p.get(AIM_B), p.get(AIM_C)), AIM_A, AIM_B, AIM_C)
          .saying(t -> tiers("", Prose.TYPE.said(t.a()), Prose.TYPE.said(t.b()), Prose.TYPE.said(t.c())));

  private static final Part<Aim, Double> BASELINE = Shape.part("baseline", Types.DECIMAL, Double.NaN, Aim::baseline);
  private static final Part<Aim, Double> TARGET = Shape.part("target", Types.DECIMAL, Double.NaN, Aim::target);
  private static final Part<Aim, Double> SEEN = Shape.part("seen", Types.DECIMAL, Double.NaN, Aim::seen);
  private static final Part<Aim, Long> N = Shape.part("n", Types.WHOLE, 0L, a -> (long) a.n());
  private static final Part<Aim, Long> NEEDED = Shape.part("items", Types.WHOLE, 0L, a -> (long) a.items());
  private static final Part<Aim, LocalDate> BY = Shape.part("by", Types.DAY, LocalDate.EPOCH, Aim::by);
  static final Type<Aim> AIM =
      Shape.of(
          p -> new Aim(p.get(BASELINE), p.get(TARGET), p.get(SEEN), p.get(N).intValue(), p.get(NEEDED).intValue(), p.get(BY)), BASELINE, TARGET, SEEN, N,
          NEEDED, BY)
          .saying(a -> a.isKnown() ? List.of(new Value.Level(a.baseline(), Unit.RATE), new Value.Level(a.target(), Unit.RATE), new Value.Day(a.by())) : "");

  private static final Part<Offered, String> KEY = Shape.part("key", Types.TEXT, "", Offered::key);
  private static final Part<Offered, String> TITLE = Shape.part("title", Types.TEXT, "", Offered::title);
  private static final Part<Offered, Phrase> WHY = Shape.part("why", Prose.PHRASE, Phrase.of(""), Offered::why);
  static final Type<Offered> OFFERED = Shape.of(p -> new Offered(p.get(KEY), p.get(TITLE), p.get(WHY)), KEY, TITLE, WHY).saying(Offered::title);

  private static final Part<SupportGroup, List<String>> PUPILS = Shape.part("pupils", Types.LINES, List.of(), SupportGroup::pupils);
  private static final Part<SupportGroup, List<String>> POINTS = Shape.part("points", Types.LINES, List.of(), SupportGroup::points);
  static final Type<SupportGroup> GROUP =
      Shape.of(p -> new SupportGroup(p.get(PUPILS), p.get(POINTS)), PUPILS, POINTS).saying(g -> String.join("、", g.pupils()));

  /** From schema 1 to 2: a plan may be for several classes, and homework has a part for each level. */
  static final List<UnaryOperator<Map<String, Object>>> UPGRADES = List.of(KeptPlan::classesAndHomework);

  private static final Pattern LEVELS = Pattern.compile("A ?层：(.*?)[；;]? ?B ?层：(.*?)[；;]? ?C ?层：(.*)", Pattern.DOTALL);

  private KeptPlan() {}

  private static Map<String, Object> classesAndHomework(Map<String, Object> old) {
    var out = new LinkedHashMap<>(old);
    Optional.ofNullable(out.remove("class")).ifPresent(c -> out.put("classes", c));
    if (out.get("homework") instanceof String text) {
      out.put("homework", TIERED.plain(levels(text)));
    }
    return out;
  }

  /** What was one text: its levels where it named them, else for everybody. */
  private static Tiered levels(String text) {
    var found = LEVELS.matcher(text.strip());
    return found.matches() ? new Tiered("", found.group(1), found.group(2), found.group(3)) : new Tiered(text, "", "", "");
  }

  private static List<Object> tiers(Object common, Object a, Object b, Object c) {
    return List.of(common, level("adjustment.tier.a", a), level("adjustment.tier.b", b), level("adjustment.tier.c", c));
  }

  private static Object level(String key, Object text) {
    return text.equals("") ? "" : Phrase.of(key, text);
  }
}
