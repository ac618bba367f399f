package org.zhigai.charts.spec;

/**
 * What one chart shows: words and numbers, no colours and no sizes. Shares and rates are 0–1, NaN is "there is none"; every word is
 * in the caller's language.
 */
public sealed interface ChartSpec
    permits BeforeAfter, Curves, Distributions, ForestPlot, ItemMap, KnowledgeHeatmap, LevelShareBars, Network, PeriodsBars, Profile, RateDots,
    ScoreBoxes, ScoreHistogram, SpGrid, Wright {

  Heading heading();

  /**
   * The words above a chart.
   *
   * @param finding what the chart shows, as a sentence
   * @param subtitle what, who, n, paper
   */
  record Heading(String finding, String subtitle) {}

  /** Whose numbers a row or column holds: one of many like it, the school as a whole, or what it is compared with. */
  enum Role {
    PART,
    SCHOOL,
    BENCHMARK
  }
}
