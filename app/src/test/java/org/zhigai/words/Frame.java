package org.zhigai.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in a method's variables and on its stack before one instruction. */
final class Frame {
  /** A value on the stack; a long or a double counts twice. */
  record Value(Said said, int width) {}

  private final Map<Integer, Said> variables;
  private final List<Value> stack;

  private Frame(Map<Integer, Said> variables, List<Value> stack) {
    this.variables = new HashMap<>(variables);
    this.stack = new ArrayList<>(stack);
  }

  static Frame empty() {
    return new Frame(Map.of(), List.of());
  }

  Frame copy() {
    return new Frame(variables, stack);
  }

  /** The frame of a handler of what is thrown here. */
  Frame caught() {
    return new Frame(variables, List.of(new Value(Said.UNKNOWN, 1)));
  }

  /** Takes in what comes from another branch; whether that was anything new. */
  boolean join(Frame other) {
    var changed = false;
    for (var each : other.variables.entrySet()) {
      var before = variables.get(each.getKey());
      var after = before == null ? each.getValue() : Said.either(before, each.getValue());
      if (!after.equals(before)) {
        variables.put(each.getKey(), after);
        changed = true;
      }
    }
    for (var k = 0; k < stack.size(); k++) {
      var before = stack.get(k);
      var after = Said.either(before.said(), other.stack.get(k).said());
      if (!after.equals(before.said())) {
        stack.set(k, new Value(after, before.width()));
        changed = true;
      }
    }
    return changed;
  }

  void set(int variable, Said said) {
    variables.put(variable, said);
  }

  Said get(int variable) {
    return variables.getOrDefault(variable, Said.UNKNOWN);
  }

  void push(Said said, int width) {
    if (width > 0) {
      stack.add(new Value(said, width));
    }
  }

  void push(Value value) {
    stack.add(value);
  }

  Value pop() {
    return stack.removeLast();
  }

  /** As many values as make up this width, the lowest first. */
  List<Value> popWidth(int width) {
    var out = new ArrayList<Value>();
    for (var left = width; left > 0; left -= out.getFirst().width()) {
      out.addFirst(pop());
    }
    return out;
  }

  /** As many values as this, the lowest first. */
  List<Said> pop(int count) {
    var out = new ArrayList<Said>();
    for (var k = 0; k < count; k++) {
      out.addFirst(pop().said());
    }
    return out;
  }
}
