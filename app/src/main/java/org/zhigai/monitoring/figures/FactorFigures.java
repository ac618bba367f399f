package org.zhigai.monitoring.figures;

import java.util.List;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.stats.Interval;

/**
 * A questionnaire factor: the share of pupils whose mean answer is 高 or 较高 (3.5 or more of 5, after turning reversed
 * questions).
 *
 * @param questions labels of its questions
 * @param share 0–1; NaN when nobody answered
 * @param interval 95 %, honouring classes as clusters
 * @param n pupils who answered at least half of its questions
 * @param values 1 for a pupil at or above the line, else 0; NaN when not counted
 * @param clusters class of each pupil, any numbering
 * @param district the district's share, 0–1; NaN when not given
 * @param districtN 0 when not given
 */
public record FactorFigures(
    Questionnaire questionnaire,
    String name,
    List<String> questions,
    double share,
    Interval interval,
    int n,
    double[] values,
    int[] clusters,
    double district,
    int districtN) {}
