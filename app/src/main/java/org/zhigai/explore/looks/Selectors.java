package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.GroupRate;

/** What can be chosen beside a chart rather than by drilling: a class, and a knowledge point, ability level or type of item. */
final class Selectors {
  private Selectors() {}

  /** The options of the aspect with the selectors that change it before them. */
  static List<Option> before(Sight sight, List<Option> own) {
    var out = new ArrayList<Option>();
    if (sight.entry() instanceof Entry.OfPaper) {
      var aspect = sight.place().aspect();
      if (aspect.followsClass()) {
        classes(sight, out);
      }
      if (aspect.followsPoint()) {
        groups(sight, out);
      }
    }
    out.addAll(own);
    return out;
  }

  private static void classes(Sight sight, List<Option> out) {
    var classes = sight.everybody().figures().classes();
    if (classes.size() > 1) {
      out.add(
          choice(Place.CLASS, classes.stream().map(c -> new Option.Value(c.classRef().label(), Names.classLabel(c.classRef())))));
    }
  }

  private static void groups(Sight sight, List<Option> out) {
    var figures = sight.everybody().figures();
    var groups = Stream.of(figures.knowledge(), figures.abilities(), figures.types()).flatMap(List::stream).map(GroupRate::name).distinct().toList();
    if (groups.size() > 1) {
      out.add(choice(Place.POINT, groups.stream().map(name -> new Option.Value(name, Names.text(name)))));
    }
  }

  private static Option choice(String key, Stream<Option.Value> values) {
    return new Option(key, Stream.concat(Stream.of(new Option.Value("", Phrase.of("explore.option.all"))), values).toList());
  }
}
