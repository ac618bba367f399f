package org.zhigai.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.zhigai.kernel.Presence;

/** Who goes to the school: 240 pupils in six classes in spring, 241 in autumn (5 left, 6 came, 6 changed class). */
final class Roster {
  static final String SCHOOL = "南开区示例小学";
  static final int CLASSES = 6;
  private static final int[] SIZES = {41, 40, 40, 39, 41, 39};
  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
  private static final String FIRST = "子梓一雨欣思佳宇浩嘉俊晨诗奕可语若沐书铭泽清明安乐星睿心怡天昊承景知文";
  private static final String SECOND = "涵轩桐萱宸琪妍泽瑶熙然彤博航霖阳宁悦楠帆辰恒菲晴远舟岚溪瑜";

  /** Pupils who left after spring, by id. */
  private static final Set<Integer> LEFT = Set.of(17, 68, 119, 163, 221);
  /** Pupils who changed class after spring: id → new class. */
  private static final Map<Integer, Integer> MOVED = Map.of(9, 2, 55, 1, 97, 4, 140, 5, 178, 6, 230, 3);
  private static final int NEWCOMERS = 6;

  private static final double BOARDERS = 0.3;

  private final List<Pupil> pupils = new ArrayList<>();
  private final Random groups;
  private final List<Integer> springClass = new ArrayList<>();

  Roster(long seed) {
    var random = new Random(seed);
    groups = new Random(seed + 1);
    var taken = new HashSet<String>();
    for (int c = 1; c <= CLASSES; c++) {
      for (int k = 1; k <= SIZES[c - 1]; k++) {
        add(random, taken, c, "202604%02d%02d".formatted(c, k));
      }
    }
    for (int k = 1; k <= NEWCOMERS; k++) {
      add(random, taken, k, "202609%02d%02d".formatted(k, 50 + k));
    }
    // Two pupils of the same name in different classes: a match by name alone would be wrong.
    var twin = pupils.get(30);
    var other = pupils.get(133);
    pupils.set(133, new Pupil(other.id(), twin.name(), other.exam(), other.code(), other.girl(), other.boarder()));
  }

  private void add(Random random, Set<String> taken, int classNo, String exam) {
    String name;
    do {
      name = pick(random, SURNAMES) + pick(random, FIRST) + (random.nextInt(6) == 0 ? "" : pick(random, SECOND));
    } while (!taken.add(name));
    int id = pupils.size();
    var code = "G999999%d%02d%02d%03d%d".formatted(2015 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28), id,
        random.nextInt(10));
    pupils.add(new Pupil(id, name, exam, code, groups.nextBoolean(), groups.nextDouble() < BOARDERS));
    springClass.add(classNo);
  }

  private static String pick(Random random, String from) {
    int at = random.nextInt(from.length());
    return from.substring(at, at + 1);
  }

  /** All who ever appear; the index is the pupil's id. */
  int everybody() {
    return pupils.size();
  }

  /** Seats of a spring paper, by class and exam number. */
  List<Seat> spring(Set<Integer> absent, Set<Integer> exempt) {
    var seats = new ArrayList<Seat>();
    for (int i = 0; i < pupils.size() - NEWCOMERS; i++) {
      seats.add(new Seat(pupils.get(i), springClass.get(i), presence(i, absent, exempt)));
    }
    return seats;
  }

  /** Seats of an autumn paper, by class and exam number. */
  List<Seat> autumn(Set<Integer> absent) {
    var seats = new ArrayList<Seat>();
    for (int i = 0; i < pupils.size(); i++) {
      if (!LEFT.contains(i)) {
        seats.add(new Seat(pupils.get(i), MOVED.getOrDefault(i, springClass.get(i)), presence(i, absent, Set.of())));
      }
    }
    seats.sort(Comparator.comparingInt(Seat::classNo).thenComparing(s -> s.pupil().exam()));
    return seats;
  }

  static int movedClasses() {
    return MOVED.size();
  }

  private static Presence presence(int id, Set<Integer> absent, Set<Integer> exempt) {
    if (absent.contains(id)) {
      return Presence.ABSENT;
    }
    return exempt.contains(id) ? Presence.EXEMPT : Presence.PRESENT;
  }
}
