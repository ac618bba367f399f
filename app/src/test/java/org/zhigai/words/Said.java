package org.zhigai.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of a value on the stack of a method: where its text comes from, never what it is at run time. */
sealed interface Said {

  /** A text written in the code. */
  record Literal(String text) implements Said {}

  /** What comes to a place of the program from elsewhere: the argument of a method, the result of one, a field. */
  record From(Node node) implements Said {}

  /** Texts put one after the other. */
  record Joined(List<Said> parts) implements Said {}

  /** One of several, by the branch taken. A list, a stream and an {@code Optional} are said by what they hold. */
  record OneOf(Set<Said> choices) implements Said {}

  /** In small letters. */
  record Small(Said of) implements Said {}

  /** With one piece of it replaced by another. */
  record Replaced(Said of, String from, String to) implements Said {}

  /** A constant of an enum, printed: what can be followed of {@code of}, any constant where that is nothing. */
  record Within(String type, Said of) implements Said {}

  /** An object made at one place of the program, with all that is put into it. */
  record New(Made made) implements Said {}

  /** A lambda or method reference with what it holds on to. {@code taken} is the count of arguments that it already has. */
  record Code(Method method, int taken) implements Said {}

  /** What {@code code} gives back. */
  record Given(Said code) implements Said {}

  /** Not followed any further. */
  record Unknown() implements Said {}

  /** A place that values come to from several others. */
  sealed interface Node {}

  record Argument(Method of, int index) implements Node {}

  record Result(Method of) implements Node {}

  record Field(String owner, String name) implements Node {}

  /** A functional object called with arguments, any of which may be any of its parameters. */
  record Applied(Said code, Said arguments) implements Node {}

  /** The inside of what is made at one place of a method: of a list, an array. */
  record Made(Method in, int at) implements Node {}

  /** Something put into what may have been made elsewhere. */
  record Put(Said holder, Said value) implements Node {}

  record Method(String owner, String name, String type) {}

  Said UNKNOWN = new Unknown();
  Said NOTHING = new OneOf(Set.of());

  /** Either of the two. */
  static Said either(Said one, Said other) {
    if (one.equals(other)) {
      return one;
    }
    var all = new LinkedHashSet<Said>();
    for (var each : List.of(one, other)) {
      if (each instanceof OneOf(var choices)) {
        all.addAll(choices);
      } else {
        all.add(each);
      }
    }
    return all.size() == 1 ? all.getFirst() : new OneOf(Set.copyOf(all));
  }
}
