package org.zhigai.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values come to which place of the program, and what texts they can be. Only what is asked for is followed: a question about a place
 * is answered from the answers about the places its values come from, again until nothing new is found.
 */
final class Flows {
  /** Stands for a part of a text that nobody could follow. */
  static final String HOLE = "*";

  /** Stands for a text that can be no key and no part of one. */
  static final String SENTENCE = "?";

  /** At the end of an enum's constant that is not seen to come here, though its type may. */
  static final String UNSEEN = "~";

  private static final Pattern OF_A_KEY = Pattern.compile("[A-Za-z0-9._*~-]{0,80}");

  /** More texts than any place asks for: what holds them is a store of many things, not a key. */
  private static final int MOST = 600;

  /**
   * An answer that has changed more often goes in a circle: what is put together of too many texts shrinks to what is sure of it, grows again, and
   * so on. It is given up for good, so that asking ends.
   */
  private static final int OFTEN = 100;

  /** A value handed to a place by the body of a method. */
  record Call(Said.Method from, Said value) {}

  /** What is asked: the objects that come to a place (code, lists by where they are made), or the texts, those inside of lists too. */
  private record Question(Said.Node about, boolean objects) {}

  private final Function<String, List<String>> enums;
  private final Map<Said.Node, Set<Call>> into = new HashMap<>();
  private final Set<Question> deeds = new LinkedHashSet<>();
  private final Map<Question, Set<Said>> known = new HashMap<>();
  private final Map<Question, Set<Question>> askedBy = new HashMap<>();
  private final SequencedSet<Question> open = new LinkedHashSet<>();
  private final Map<Question, Integer> changed = new HashMap<>();

  /** @param enums the names of the constants of an enum of the program, empty for any other type */
  Flows(Function<String, List<String>> enums) {
    this.enums = enums;
  }

  void add(Said.Method from, Said.Node to, Said value) {
    into.computeIfAbsent(to, n -> new LinkedHashSet<>()).add(new Call(from, value));
  }

  /** The code is run with these arguments, any of which may be any of its parameters. */
  void apply(Said code, Said arguments) {
    deeds.add(new Question(new Said.Applied(code, arguments), true));
  }

  void put(Said holder, Said value) {
    deeds.add(new Question(new Said.Put(holder, value), true));
  }

  List<Call> calls(Said.Node to) {
    return List.copyOf(into.getOrDefault(to, Set.of()));
  }

  /** Every text that {@code value} can be; what is not known of it is a {@link #HOLE}. */
  Set<String> texts(Said value) {
    var asking = new Question(new Said.Put(Said.NOTHING, value), false);
    if (known.isEmpty()) {
      open.addAll(deeds);
    }
    known.put(asking, Set.of());
    texts(value, asking);
    while (!open.isEmpty()) {
      var question = open.removeFirst();
      switch (question.about()) {
        case Said.Applied call -> link(question, call);
        case Said.Put put -> fill(question, put);
        case Said.Node place -> refresh(question, place);
      }
    }
    return new TreeSet<>(texts(value, asking));
  }

  private void link(Question question, Said.Applied call) {
    for (var leaf : List.copyOf(objects(call.code(), question))) {
      if (leaf instanceof Said.Code(var method, var taken)) {
        for (var k = taken; k < ProgramTypes.parameters(method); k++) {
          addLate(method, new Said.Argument(method, k), call.arguments());
        }
      }
    }
  }

  private void fill(Question question, Said.Put put) {
    if (!question.objects()) {
      // The question itself, asked from outside: it keeps what it asks about up to date and needs no answer.
      return;
    }
    for (var leaf : List.copyOf(objects(put.holder(), question))) {
      if (leaf instanceof Said.New(var made)) {
        addLate(made.in(), made, put.value());
      }
    }
  }

  private void addLate(Said.Method from, Said.Node to, Said value) {
    if (into.computeIfAbsent(to, n -> new LinkedHashSet<>()).add(new Call(from, value))) {
      Stream.of(true, false).map(o -> new Question(to, o)).filter(known::containsKey).forEach(open::add);
    }
  }

  private void refresh(Question question, Said.Node place) {
    var now = new HashSet<Said>();
    for (var call : calls(place)) {
      if (question.objects()) {
        now.addAll(objects(call.value(), question));
      } else {
        texts(call.value(), question).forEach(t -> now.add(new Said.Literal(t)));
      }
    }
    if (now.size() > MOST || calls(place).isEmpty() || changed.getOrDefault(question, 0) > OFTEN) {
      now.clear();
      now.add(question.objects() ? Said.UNKNOWN : new Said.Literal(HOLE));
    }
    if (!now.equals(known.put(question, now))) {
      changed.merge(question, 1, Integer::sum);
      open.addAll(askedBy.getOrDefault(question, Set.of()));
    }
  }

  private Set<Said> ask(Question question, Question by) {
    askedBy.computeIfAbsent(question, n -> new LinkedHashSet<>()).add(by);
    if (known.putIfAbsent(question, Set.of()) == null) {
      open.add(question);
    }
    return known.get(question);
  }

  /** Pieces of code, lists and the like, and whether there is something unknown. */
  private Set<Said> objects(Said value, Question by) {
    return switch (value) {
      case Said.Unknown _,Said.Code _,Said.New _ -> Set.of(value);
      case Said.From(var node) -> ask(new Question(node, true), by);
      case Said.OneOf(var choices) -> choices.stream().flatMap(c -> objects(c, by).stream()).collect(Collectors.toSet());
      case Said.Given(var code) -> objects(code, by).stream().flatMap(c -> switch (c) {
        case Said.Code(var method, _) -> ask(new Question(new Said.Result(method), true), by).stream();
        case Said.Unknown u -> Stream.of(u);
        default -> Stream.of();
      }).collect(Collectors.toSet());
      case Said.Literal _,Said.Joined _,Said.Small _,Said.Replaced _,Said.Within _ -> Set.of();
    };
  }

  private Set<String> texts(Said value, Question by) {
    return switch (value) {
      case Said.Literal(var text) -> Set.of(text(text));
      case Said.Unknown _ -> Set.of(HOLE);
      case Said.Code _ -> Set.of();
      case Said.From(var node) -> answered(node, by).collect(Collectors.toSet());
      case Said.New(var made) -> answered(made, by).collect(Collectors.toSet());
      case Said.OneOf(var choices) -> choices.stream().flatMap(c -> texts(c, by).stream()).collect(Collectors.toSet());
      case Said.Given(var code) -> objects(code, by).stream().flatMap(c -> switch (c) {
        case Said.Code(var method, _) -> answered(new Said.Result(method), by);
        case Said.Unknown _ -> Stream.of(HOLE);
        default -> Stream.of();
      }).collect(Collectors.toSet());
      case Said.Within(var type, var of) -> {
        var seen = texts(of, by);
        yield enums.apply(type).stream().map(c -> seen.contains(c) || seen.contains(HOLE) ? c : c + UNSEEN).collect(Collectors.toSet());
      }
      case Said.Replaced(var of, var from, var to) -> texts(of, by).stream().map(t -> t.replace(from, to)).collect(Collectors.toSet());
      case Said.Small(var of) -> texts(of, by).stream().map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
      case Said.Joined(var parts) -> joined(parts, by);
    };
  }

  private Stream<String> answered(Said.Node node, Question by) {
    return ask(new Question(node, false), by).stream().map(s -> ((Said.Literal) s).text());
  }

  /** As far as it is known: after the first hole comes nothing that could be relied upon. */
  private static String text(String text) {
    var hole = text.indexOf(HOLE);
    var known = hole < 0 ? text : text.substring(0, hole + 1);
    return OF_A_KEY.matcher(known).matches() ? known : SENTENCE;
  }

  private Set<String> joined(List<Said> parts, Question by) {
    var out = Set.of("");
    for (var part : parts) {
      var before = out;
      var next = texts(part, by).stream().flatMap(t -> before.stream().map(b -> b + t)).collect(Collectors.toSet());
      if (next.size() > MOST) {
        // Everything with everything, of which most never meet: known as far as here.
        return before.stream().map(b -> text(b + HOLE)).collect(Collectors.toSet());
      }
      out = next;
    }
    return out.stream().map(Flows::text).collect(Collectors.toSet());
  }
}
