package org.zhigai.words;

import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The keys that compiled code can ask a word list for, by following every text that becomes the key of a phrase.
 *
 * @param asked by the method that asks ({@code Type.method}), what it can ask for. A text that ends in {@code *} is known so far only; one with a
 *     {@code ~} names a constant of an enum that is not seen to come there, though its type may.
 */
record KeysInCode(Map<String, Set<String>> asked) {
  /** Where a text becomes a key. */
  private static final Said.Method PHRASE = new Said.Method("org/zhigai/kernel/Phrase", "<init>", "(Ljava/lang/String;Ljava/util/List;)V");

  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

  /** Of these class files, and those below these folders. */
  static KeysInCode of(List<Path> classes) {
    var types = new ProgramTypes(classes);
    var flows = new Flows(types::constants);
    var calls = new Calls(types, flows);
    for (var type : types.all()) {
      for (var method : type.methods()) {
        calls.override(ProgramTypes.method(type, method));
        CodeReader.read(ProgramTypes.method(type, method), method, calls, flows);
      }
    }
    var out = new TreeMap<String, Set<String>>();
    var open = new ArrayDeque<Said.Node>(List.of(new Said.Argument(PHRASE, 0)));
    var done = new HashSet<Said.Node>(open);
    while (!open.isEmpty()) {
      for (var call : flows.calls(open.pop())) {
        if (call.value() instanceof Said.From(Said.Argument handed) && isText(handed)) {
          // Handed on as it came: its callers say what it is, each for itself.
          if (done.add(handed)) {
            open.add(handed);
          }
        } else {
          out.computeIfAbsent(name(call.from()), n -> new TreeSet<>()).addAll(flows.texts(call.value()));
        }
      }
    }
    return new KeysInCode(out);
  }

  private static boolean isText(Said.Argument handed) {
    return MethodTypeDesc.ofDescriptor(handed.of().type()).parameterType(handed.index()).equals(ConstantDescs.CD_String);
  }

  private static String name(Said.Method method) {
    return method.owner().substring(method.owner().lastIndexOf('/') + 1) + "." + LAMBDA.matcher(method.name()).replaceFirst("$1");
  }

  /** Whether the rest of this text is not known. */
  static boolean open(String text) {
    return text.endsWith(Flows.HOLE) || text.equals(Flows.SENTENCE);
  }

  /** Whether this text is seen to come where it is asked for. */
  static boolean seen(String text) {
    return !text.contains(Flows.UNSEEN);
  }

  static String plain(String text) {
    return text.replace(Flows.UNSEEN, "");
  }
}
