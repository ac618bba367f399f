package org.zhigai.fakes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhigai.monitoring.ResultsArchive;

/** What a school may look like when it opens a chart, by name. */
public final class Situations {
  private Situations() {}

  public static Map<String, ResultsArchive> all() {
    var out = new LinkedHashMap<String, ResultsArchive>();
    out.put("three classes", FakeSchool.of(40, 40, 40));
    out.put("large enough for every model", FakeSchool.of(50, 50, 50, 50, 50, 50).over(4));
    out.put("no district", FakeSchool.of(40, 40, 40).withoutDistrict());
    out.put("one class", FakeSchool.of(38));
    out.put("twenty classes", FakeSchool.of(IntStream.range(0, 20).mapToObj(c -> 18 + c % 5).toArray(Integer[]::new)));
    out.put("a class absent wholly", FakeSchool.of(30, 30, 30).missing(2));
    out.put("a class under five, and one that covers it", FakeSchool.of(30, 30, 3, 24));
    out.put("two classes under five", FakeSchool.of(30, 4, 3, 24));
    out.put("one pupil", FakeSchool.of(1));
    out.put("six pupils", FakeSchool.of(6));
    out.put("everybody absent", FakeSchool.of(20, 20).missing(1, 2));
    out.put("everyone right", FakeSchool.of(30, 30).allRight());
    out.put("totals alone", FakeSchool.of(30, 30, 30).ofTotals());
    out.put("totals alone, everyone right", FakeSchool.of(30, 30).ofTotals().allRight());
    out.put("one item", new FakeSchool(Collections.nCopies(2, 30), Set.of(), 1, false, true, 2));
    out.put("four rounds, no district", FakeSchool.of(30, 30).over(4).withoutDistrict());
    return out;
  }
}
