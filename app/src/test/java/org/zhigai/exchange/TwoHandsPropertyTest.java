package org.zhigai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhigai.exchange.PassedOn.Came;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;

/**
 * Two hands change a ledger at random, one here and one in the file, which also deletes, copies, inserts, moves, sorts and takes apart what is merged. Whatever they do, nothing of either is
 * lost without a word, and no row gets what was written for another.
 */
class TwoHandsPropertyTest {
  private static final Words ZH = new Words(Lang.ZH);
  private static final List<String> MEASURES = List.of("CS-2026-001", "CS-2026-002", "CS-2026-003", "CS-2026-004", "CS-2026-005", "CS-2026-006");
  private static final List<String> ENTRIES = List.of("ZG-2026-001", "ZG-2026-002", "ZG-2026-003");

  /** What somebody wrote for a cell: a number and a heading. */
  private record Place(String number, String heading) {}

  private static final class Play {
    private final Random random;
    private final PassedOn ledger = new PassedOn(3, 2, 1);
    private final Map<Place, String> ours = new HashMap<>();
    private final Map<Place, Set<String>> theirs = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    /** What copies say that kept their number. */
    private final Map<Place, Set<String>> copies = new HashMap<>();
    private List<List<String>> left = List.of();
    private int fresh;

    Play(long seed) {
      this.random = new Random(seed);
    }

    <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    void here() {
      if (random.nextInt(3) > 0) {
        var number = any(MEASURES);
        var text = "我们写的" + ++fresh;
        ours.put(new Place(number, "整改措施"), text);
        Books.given(ledger.book, Measure.KIND, Edit.put(ledger.measure(number), Values.of(Measure.TEXT, text)));
      } else {
        var number = any(ENTRIES);
        var text = "我们写的" + ++fresh;
        var progress = random.nextBoolean();
        ours.put(new Place(number, progress ? "整改进展" : "存在问题"), text);
        Books.given(
            ledger.book, LedgerEntry.KIND,
            Edit.put(ledger.entry(number), progress ? Values.of(LedgerEntry.PROGRESS, text) : Values.of(LedgerEntry.ISSUE, Prose.of(text))));
      }
    }

    /** One thing a person does to the file. */
    Came there(Came c) {
      var body = c.rows().subList(c.top() + 1, c.rows().size()).stream().filter(r -> r.stream().anyMatch(t -> t.startsWith("CS-"))).toList();
      if (body.isEmpty()) {
        return c;
      }
      var row = any(body);
      var at = c.rows().indexOf(row);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> write(c, row);
        case 3 -> c.delete(at);
        case 4 -> {
          var copy = new ArrayList<>(row);
          if (random.nextBoolean()) {
            var text = "他们加的" + ++fresh;
            written.add(text);
            copy.set(c.column("整改措施"), text);
            copies.computeIfAbsent(new Place(row.get(c.column("措施编号")), "整改措施"), k -> new HashSet<>()).add(text);
          }
          c.insert(at + 1, copy);
        }
        case 5 -> {
          var added = c.blank();
          var text = "他们加的" + ++fresh;
          written.add(text);
          added.set(c.column("整改措施"), text);
          c.insert(at + 1, added);
        }
        case 6 -> sorted(c);
        default -> {
          if (random.nextBoolean()) {
            var key = c.column("zhigai");
            c.rows().stream().filter(r -> r.size() > key).forEach(r -> r.set(key, ""));
            c.rows().get(c.top()).set(key, "zhigai");
          } else {
            row.set(c.column("措施编号"), "");
          }
        }
      }
      return c;
    }

    private void write(Came c, List<String> row) {
      var text = "他们写的" + ++fresh;
      written.add(text);
      var ofEntry = random.nextInt(3) == 0 && !row.get(c.column("台账编号")).isEmpty();
      var heading = ofEntry ? "整改进展" : "整改措施";
      row.set(c.column(heading), text);
      var number = row.get(c.column(ofEntry ? "台账编号" : "措施编号"));
      theirs.computeIfAbsent(new Place(number, heading), k -> new HashSet<>()).add(text);
    }

    /** Taken apart, filled down and sorted by what the measures say, the hidden column with the rest or not. */
    private void sorted(Came c) {
      c.merges().clear();
      var end = c.top() + 1;
      while (end < c.rows().size() && c.rows().get(end).stream().anyMatch(t -> t.startsWith("CS-") || t.startsWith("他们加的"))) {
        end++;
      }
      var body = c.rows().subList(c.top() + 1, end);
      var entry = c.column("台账编号");
      for (var i = 1; i < body.size(); i++) {
        if (body.get(i).get(entry).isEmpty()) {
          body.get(i).set(entry, body.get(i - 1).get(entry));
        }
      }
      var hidden = c.column("zhigai");
      var marks = body.stream().map(r -> r.get(hidden)).toList();
      Collections.shuffle(body, random);
      if (random.nextBoolean()) {
        for (var i = 0; i < body.size(); i++) {
          body.get(i).set(hidden, marks.get(i));
        }
      }
    }

    /** What may stand at a place: also what copies say whose model is gone, when they say the same, for that cannot be told from the model written over. */
    Set<String> meant(Place place) {
      var out = new HashSet<>(theirs.getOrDefault(place, Set.of()));
      var rows = left.stream().filter(r -> r.contains(place.number())).toList();
      copies.getOrDefault(place, Set.of()).stream().filter(text -> rows.stream().allMatch(r -> r.contains(text))).forEach(out::add);
      return out;
    }

    /** All of the row at a place such as {@code 整改台账!8}: who is asked about a row sees what stands in it. */
    String row(String place) {
      var at = place.substring(place.indexOf('!') + 1);
      return at.matches("\\d+") ? String.valueOf(left.get(Integer.parseInt(at) - 1)) : "";
    }

    /** Whether somebody wrote over it or deleted its row afterwards. */
    boolean isGone(String text) {
      return left.stream().noneMatch(r -> r.contains(text));
    }

    Map<Place, String> standing() {
      var out = new HashMap<Place, String>();
      ledger.book.rows(Measure.KIND).forEach(m -> out.put(new Place(m.number(), "整改措施"), m.get(Measure.TEXT)));
      ledger.book.rows(LedgerEntry.KIND).forEach(e -> {
        out.put(new Place(e.number(), "整改进展"), e.get(LedgerEntry.PROGRESS));
        out.put(new Place(e.number(), "存在问题"), e.get(LedgerEntry.ISSUE).in(ZH));
      });
      return out;
    }
  }

  @Property(tries = 300)
  void nothingIsLostInSilenceAndNoRowIsTakenForAnother(@ForAll long seed) {
    var play = new Play(seed);
    var file = play.ledger.send();
    var sent = play.standing();
    for (var i = play.random.nextInt(4); i > 0; i--) {
      play.here();
    }
    var before = play.standing();
    var proposal = play.ledger.back(file, c -> {
      var out = c;
      for (var i = play.random.nextInt(6); i > 0; i--) {
        out = play.there(out);
      }
      play.left = out.rows();
      return out;
    });
    var followed = new ArrayList<Asked>();
    // Of two claims for one cell a person follows one.
    proposal.open().stream().filter(a -> play.random.nextBoolean()).filter(a -> followed.stream().noneMatch(a::rivals)).forEach(followed::add);
    play.ledger.take(proposal, followed);
    var after = play.standing();
    var told = proposal.told().stream().map(ZH::say).collect(Collectors.joining("\n"));
    var asked = proposal.asked().stream().collect(Collectors.toMap(a -> new Place(a.number(), a.heading()), Function.identity(), (a, b) -> a));

    // What stood here stays, or the file was followed where that was asked or where nobody here had touched it.
    before.forEach((place, text) -> {
      var now = after.get(place);
      if (!text.equals(now)) {
        var meant = play.meant(place);
        followed.stream().filter(a -> a.number().equals(place.number()) && a.heading().equals(place.heading())).forEach(a -> meant.add(a.theirs()));
        assertThat(now).as("%s has what was written for it, or what somebody chose", place).isIn(meant.toArray());
        if (play.ours.containsKey(place)) {
          assertThat(followed).as("%s was changed on both sides", place)
              .anyMatch(a -> a.number().equals(place.number()) && a.heading().equals(place.heading()));
        } else {
          assertThat(text).isEqualTo(sent.get(place));
        }
      }
    });
    // What others wrote is here now, or a person is asked or told; a row that was deleted takes what was written in it along, and is told itself.
    var everything = String.join("\n", after.values()) + told
        + proposal.asked().stream().map(a -> a.theirs() + a.number() + a.base() + (a.heading().isEmpty() ? play.row(a.place()) : ""))
            .collect(Collectors.joining("\n"));
    for (var text : play.written) {
      assertThat(everything.contains(text) || play.isGone(text)).as("%s is nowhere; asked %s", text, asked.keySet()).isTrue();
    }
  }
}
