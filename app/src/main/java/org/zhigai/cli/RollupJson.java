package org.zhigai.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.rollup.PooledFigures;
import org.zhigai.rollup.RollupContents;
import org.zhigai.stats.Interval;

/** What many schools say together, with stable English keys; what is not known is {@code null}. */
final class RollupJson {
  private RollupJson() {}

  static Map<String, Object> of(RollupContents contents) {
    var out = new LinkedHashMap<String, Object>();
    out.put("schools", contents.schools());
    out.put("on", contents.on().toString());
    out.put("papers", contents.figures().stream().map(RollupJson::paper).toList());
    out.put("problems", contents.problems().stream().map(p -> {
      var line = about(p.about());
      line.put("schools", p.schools());
      line.put("practices", p.practices().stream().map(q -> Map.of("school", q.school(), "entry", q.what().number(), "title", q.what().title())).toList());
      return line;
    }).toList());
    out.put("pairs", contents.pairs().stream().map(p -> {
      var line = about(p.about());
      line.put("seeking", p.seeking());
      line.put("giving", p.giving());
      line.put("strategy", p.practice().strategy());
      return line;
    }).toList());
    out.put("ledgers", contents.overview().stream().map(o -> {
      var line = new LinkedHashMap<String, Object>();
      line.put("school", o.school());
      line.put("entries", o.entries());
      line.put("status", o.byStatus());
      line.put("overdue", o.overdue());
      line.put("verifiedOutside", o.verified());
      return line;
    }).toList());
    out.put("chased", contents.chased().stream().map(r -> r.school()).toList());
    return out;
  }

  private static Map<String, @Nullable Object> paper(PooledFigures f) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    var info = f.paper().info();
    out.put("year", info.round().year());
    out.put("term", info.round().term());
    out.put("exam", info.exam());
    out.put("subject", info.subject());
    out.put("grade", info.grade());
    out.put("print", f.paper().print());
    out.put("fullMark", f.paper().fullMark());
    out.put("n", f.between().n());
    out.put("mean", known(f.between().mean()));
    out.put("sd", known(f.between().sd()));
    var spread = new LinkedHashMap<String, @Nullable Object>();
    spread.put("weightedSdOf100", known(f.spreadOf100()));
    spread.put("coefficientOfVariation", known(f.between().variation()));
    spread.put("icc", known(f.between().components().icc()));
    spread.put("iccInterval", interval(f.between().components().iccInterval()));
    out.put("betweenSchools", spread);
    out.put("schools", f.schools().stream().map(s -> {
      var line = new LinkedHashMap<String, @Nullable Object>();
      line.put("school", s.name());
      line.put("n", s.n());
      line.put("mean", known(s.mean()));
      line.put("sd", known(s.sd()));
      line.put("difference", known(s.difference()));
      line.put("interval", interval(s.interval()));
      return line;
    }).toList());
    out.put("untold", f.untold());
    out.put("levels", f.levels().stream().map(l -> List.of(l.low(), l.high())).toList());
    out.put("points", f.points().stream().map(p -> {
      var line = new LinkedHashMap<String, @Nullable Object>();
      line.put("kind", p.sort());
      line.put("name", p.name());
      line.put("schools", p.schools());
      line.put("n", p.n());
      line.put("rate", known(p.rate()));
      line.put("spread", known(p.spread()));
      return line;
    }).toList());
    return out;
  }

  private static Map<String, Object> about(About about) {
    var out = new LinkedHashMap<String, Object>();
    out.put("subject", about.subject());
    out.put("grade", about.grade());
    out.put("kind", about.kind());
    out.put("name", about.name());
    return out;
  }

  private static @Nullable Double known(double number) {
    return Double.isFinite(number) ? number : null;
  }

  private static List<@Nullable Double> interval(Interval interval) {
    var out = new ArrayList<@Nullable Double>();
    out.add(known(interval.low()));
    out.add(known(interval.high()));
    return out;
  }
}
