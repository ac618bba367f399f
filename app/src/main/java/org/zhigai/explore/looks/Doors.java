package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Door;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.figures.ClassFigures;
import org.zhigai.monitoring.figures.GroupRate;

/** The ways down: school to class, to knowledge point, to item. */
final class Doors {
  private Doors() {}

  /** A row a class, in their order: to what the class shows on the knowledge points. */
  static List<Door> classes(Sight sight) {
    var classes = shown(sight);
    return IntStream.range(0, classes.size())
        .filter(i -> !classes.get(i).isEmpty())
        .mapToObj(i -> new Door(i, Door.WHOLE_ROW, sight.place().by(Aspect.GAPS).with(Place.CLASS, classes.get(i))))
        .toList();
  }

  /** A row a knowledge point, a column a class: to the items of the point, of that class or of everybody. */
  static List<Door> pointsAndClasses(Sight sight) {
    var out = new ArrayList<Door>();
    var classes = shown(sight);
    var groups = sight.everybody().figures().knowledge();
    for (var r = 0; r < groups.size(); r++) {
      var items = sight.everybody().place().by(Aspect.ITEMS).with(Place.POINT, groups.get(r).name());
      out.add(new Door(r, Door.WHOLE_ROW, items));
      for (var c = 0; c < classes.size(); c++) {
        if (!classes.get(c).isEmpty()) {
          out.add(new Door(r, c, items.with(Place.CLASS, classes.get(c))));
        }
      }
    }
    return out;
  }

  /** A row a group of items: to its items. */
  static List<Door> points(Sight sight, List<GroupRate> groups) {
    return IntStream.range(0, groups.size())
        .mapToObj(i -> new Door(i, Door.WHOLE_ROW, sight.place().by(Aspect.ITEMS).with(Place.POINT, groups.get(i).name())))
        .toList();
  }

  /** A row an item. */
  static List<Door> items(Sight sight) {
    var items = sight.items();
    return IntStream.range(0, items.size())
        .mapToObj(i -> new Door(i, Door.WHOLE_ROW, sight.place().by(Aspect.ITEM).with(Place.ITEM, items.get(i).item().label())))
        .toList();
  }

  /** The classes by label in their order, an empty word for those that may not be shown. */
  private static List<String> shown(Sight sight) {
    var classes = sight.everybody().figures().classes();
    var covers = Small.covers(classes);
    return IntStream.range(0, classes.size())
        .mapToObj(i -> covers.get(i) == Small.Cover.SHOWN && classes.get(i).present() > 0 ? label(classes.get(i)) : "")
        .toList();
  }

  private static String label(ClassFigures of) {
    ClassRef named = of.classRef();
    return named.label();
  }
}
