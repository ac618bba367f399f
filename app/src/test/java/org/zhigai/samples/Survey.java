package org.zhigai.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The truth of the questionnaire.
 *
 * @param people classes of those who answered, in the order of their running numbers
 * @param answers person × question, 1..5 as ticked; 0 = left blank
 */
record Survey(List<Integer> people, int[][] answers, List<Factor> factors, int districtN) {
  /** A factor mean, after turning reversed questions round, from which 高 or 较高 is counted. */
  static final double HIGH = 3.5;

  /**
   * A factor and what the district reached on it.
   *
   * @param share district's percent 高+较高
   * @param mean district's mean of factor means, 1..5
   */
  record Factor(String name, List<Question> questions, double share, double mean) {}

  /** @param index from 0; printed as Q(index + 1) */
  record Question(int index, String text, boolean reversed) {}

  /** What is planted: percent 高+较高 of the school, and school minus district. */
  record Wish(String name, double share, double gap, List<String> texts) {}

  static Survey give(List<Integer> classes, List<Wish> wishes, int districtN, long seed) {
    var random = new Random(seed);
    int questions = wishes.stream().mapToInt(w -> w.texts().size()).sum();
    var answers = new int[classes.size()][questions];
    var mood = classes.stream().mapToDouble(c -> random.nextGaussian()).toArray();
    var factors = new ArrayList<Factor>();
    int first = 0;
    for (var wish : wishes) {
      var list = new ArrayList<Question>();
      for (var text : wish.texts()) {
        list.add(new Question(first + list.size(), text.replace("（反向）", ""), text.endsWith("（反向）")));
      }
      for (int c = 1; c <= Roster.CLASSES; c++) {
        answerAs(answers, classes, c, list, wish.share() + 1.5 * Math.clamp(random.nextGaussian(), -1.4, 1.4), mood, random);
      }
      for (var row : answers) {
        if (random.nextInt(90) == 0) {
          row[first + random.nextInt(list.size())] = 0;
        }
      }
      factors.add(district(new Survey(classes, answers, List.of(), districtN), wish, list));
      first += list.size();
    }
    return new Survey(classes, answers, factors, districtN);
  }

  private static Factor district(Survey school, Wish wish, List<Question> questions) {
    var plain = new Factor(wish.name(), questions, 0, 0);
    double share = Comparison.one(school.share(plain, c -> true) - wish.gap());
    // About three hundredths of a point of the mean go with one percentage point of the share in these data.
    double mean = Math.round((school.mean(plain) - 0.033 * wish.gap()) * 100) / 100.0;
    return new Factor(wish.name(), questions, share, mean);
  }

  /** Answers of one class to one factor, shifted until the wanted percent lies at 3.5 or above. */
  private static void answerAs(int[][] answers, List<Integer> classes, int classNo, List<Question> questions, double wanted, double[] mood,
      Random random) {
    var rows = new ArrayList<Integer>();
    for (int r = 0; r < classes.size(); r++) {
      if (classes.get(r) == classNo) {
        rows.add(r);
      }
    }
    var latent = new double[rows.size()][questions.size()];
    for (int i = 0; i < rows.size(); i++) {
      double own = 0.5 * mood[rows.get(i)] + 0.6 * random.nextGaussian();
      for (int q = 0; q < questions.size(); q++) {
        latent[i][q] = own + 0.75 * random.nextGaussian();
      }
    }
    double low = -5;
    double high = 10;
    for (int step = 0; step < 50; step++) {
      double middle = (low + high) / 2;
      int above = 0;
      for (var person : latent) {
        above += mean(person, middle) >= HIGH ? 1 : 0;
      }
      if (100.0 * above / rows.size() < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int q = 0; q < questions.size(); q++) {
        int tick = tick(latent[i][q] + high);
        answers[rows.get(i)][questions.get(q).index()] = questions.get(q).reversed() ? 6 - tick : tick;
      }
    }
  }

  private static int tick(double x) {
    return Math.clamp(Math.round(x), 1, 5);
  }

  private static double mean(double[] latent, double shift) {
    double sum = 0;
    for (double x : latent) {
      sum += tick(x + shift);
    }
    return sum / latent.length;
  }

  /** Mean of a person's answered questions after turning reversed ones round; NaN when none was answered. */
  double value(int person, Factor factor) {
    double sum = 0;
    int n = 0;
    for (var q : factor.questions()) {
      int tick = answers[person][q.index()];
      if (tick > 0) {
        sum += q.reversed() ? 6 - tick : tick;
        n++;
      }
    }
    return sum / n;
  }

  /** Percent of those with a value in the classes tested who lie at 3.5 or above. */
  double share(Factor factor, Predicate<Integer> classes) {
    int n = 0;
    int high = 0;
    for (int i = 0; i < people.size(); i++) {
      double value = value(i, factor);
      if (classes.test(people.get(i)) && !Double.isNaN(value)) {
        n++;
        high += value >= HIGH ? 1 : 0;
      }
    }
    return 100.0 * high / n;
  }

  /** Mean of the factor's values over all who have one. */
  double mean(Factor factor) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < people.size(); i++) {
      double value = value(i, factor);
      if (!Double.isNaN(value)) {
        sum += value;
        n++;
      }
    }
    return sum / n;
  }

  /** Percent of given answers to a question that agree (4 or 5, after turning a reversed question round). */
  double agree(Question question) {
    int n = 0;
    int yes = 0;
    for (var row : answers) {
      int tick = question.reversed() && row[question.index()] > 0 ? 6 - row[question.index()] : row[question.index()];
      n += tick > 0 ? 1 : 0;
      yes += tick >= 4 ? 1 : 0;
    }
    return 100.0 * yes / n;
  }
}
