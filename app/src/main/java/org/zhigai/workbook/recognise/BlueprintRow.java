package org.zhigai.workbook.recognise;

import java.util.List;

/**
 * What a blueprint says about one item; empty or NaN where it says nothing.
 *
 * @param rate the district's score rate, 0–1
 * @param key the right option
 */
record BlueprintRow(
    String label,
    String section,
    String type,
    double fullMark,
    List<String> points,
    String ability,
    double rate,
    String key) {}
