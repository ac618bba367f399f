package org.zhigai.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.People;
import org.zhigai.people.Person;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Values;

/** Units and persons by what is written in a cell. A person nobody knows is written down with the change; a unit is for the register to open. */
final class CellNames {
  private static final Pattern BETWEEN = Pattern.compile("[、，,;；\n]+");

  private final Facts now;
  private final LongSupplier key;
  private final LocalDate today;
  private final Map<String, Long> fresh = new LinkedHashMap<>();
  private final List<Edit> opened = new ArrayList<>();

  CellNames(Facts now, LongSupplier key, LocalDate today) {
    this.now = now;
    this.key = key;
    this.today = today;
  }

  /**
   * Whoever is called so; of several the one of this unit.
   *
   * @throws BadValue when several are
   */
  long person(String text, long unit) {
    var name = CellText.heading(text);
    if (name.isEmpty()) {
      return 0;
    }
    var all = now.all(Person.KIND).stream().filter(p -> CellText.heading(p.name()).equals(name)).toList();
    var near = all.stream().filter(p -> p.unit() == unit).toList();
    if (all.size() == 1 || near.size() == 1) {
      return (near.size() == 1 ? near : all).getFirst().id();
    }
    if (!all.isEmpty()) {
      throw new BadValue(text, Phrase.of("exchange.refused.namesakes"));
    }
    return fresh.computeIfAbsent(name, n -> {
      var id = key.getAsLong();
      opened.add(new Edit.Open<>(Person.KIND, today.getYear(), Values.of(Person.NAME, text.strip()).and(Person.UNIT, unit), id));
      return id;
    });
  }

  /** @throws BadValue when the register has none such */
  long unit(String text) {
    return text.isEmpty() ? 0 : People.find(text, now).map(OrgUnit::id).orElseThrow(() -> new BadValue(text, Phrase.of("exchange.refused.unit")));
  }

  List<Long> units(String text) {
    var out = new ArrayList<Long>();
    for (var part : BETWEEN.split(text)) {
      if (!part.isBlank()) {
        out.add(unit(part.strip()));
      }
    }
    return List.copyOf(out);
  }

  /** Persons that were written down. */
  List<Edit> edits() {
    return List.copyOf(opened);
  }
}
