package org.zhigai.words;

import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a call does with its arguments: our own methods are followed, those of the JDK that carry texts about are known by rule. */
final class Calls {
  /** Methods that give back what they are called on and with, or put it in there. */
  private static final List<String> CARRIERS = List.of("java/util/", "java/lang/Iterable");

  /** Types outside {@code java.util} that can be or hold a text. */
  private static final Set<String> HOLDERS = Set.of("java/lang/String", "java/lang/Object", "java/lang/Enum", "java/lang/Iterable", "java/lang/Integer");

  /** Of those, the ones that give back only what the code handed to them gives back. */
  private static final Set<String> MAPPERS = Set.of("map", "flatMap", "mapToObj", "mapMulti", "boxed", "collect", "toMap", "groupingBy", "mapping");

  /** And the ones that give back only what was put in before. */
  private static final Set<String> GETTERS =
      Set.of("get", "remove", "getValue", "getKey", "values", "keySet", "entrySet", "filter", "toList", "stream", "iterator", "next");

  /** And the ones that put in what that code gives back. */
  private static final Set<String> FILLERS = Set.of("computeIfAbsent", "computeIfPresent", "compute", "merge", "replaceAll");

  private final ProgramTypes types;
  private final Flows flows;

  Calls(ProgramTypes types, Flows flows) {
    this.types = types;
    this.flows = flows;
  }

  /** Whether this field is a constant of an enum. */
  boolean constant(Said.Field field) {
    return types.constants(field.owner()).contains(field.name());
  }

  /** The object whose method is read. */
  Said self(String type) {
    return types.isEnum(type) ? new Said.Within(type, Said.UNKNOWN) : Said.UNKNOWN;
  }

  /** A value of this type: of an enum one of its constants; of a type that holds neither text nor code nothing that can be followed. */
  Said typed(ClassDesc type, Said value) {
    if (type.isArray()) {
      // Of arrays of anything there are only the values put into a sentence.
      return type.componentType().equals(ConstantDescs.CD_Object) ? Said.UNKNOWN : value;
    }
    if (type.isPrimitive()) {
      return type.descriptorString().equals("I") ? value : Said.UNKNOWN;
    }
    var name = internal(type);
    if (types.isEnum(name)) {
      return new Said.Within(name, value);
    }
    return name.startsWith("java/util/") || HOLDERS.contains(name) || types.isInterface(name) ? value : Said.UNKNOWN;
  }

  /** A call of a method: takes the arguments off the stack, puts the result there. */
  void call(Said.Method in, InvokeInstruction i, Frame f, boolean settled) {
    var type = i.typeSymbol();
    var arguments = f.pop(type.parameterCount());
    var receiver = i.opcode() == Opcode.INVOKESTATIC ? Said.NOTHING : f.pop().said();
    var called = new Said.Method(i.owner().asInternalName(), i.name().stringValue(), i.type().stringValue());
    var width = TypeKind.from(type.returnType()).slotSize();
    if (types.has(called.owner()) && !ofEnum(called)) {
      var declared = types.declared(called);
      if (types.declares(declared)) {
        if (settled) {
          for (var k = 0; k < arguments.size(); k++) {
            flows.add(in, new Said.Argument(declared, k), typed(type.parameterType(k), arguments.get(k)));
          }
        }
        f.push(typed(type.returnType(), new Said.From(new Said.Result(declared))), width);
        return;
      }
    }
    f.push(typed(type.returnType(), foreign(called, type, receiver, arguments, settled)), width);
  }

  /** What every enum has: its own text for {@code toString} no enum of the program writes. */
  private boolean ofEnum(Said.Method called) {
    return types.isEnum(called.owner()) && Set.of("name", "toString", "values", "valueOf").contains(called.name());
  }

  private Said foreign(Said.Method called, MethodTypeDesc type, Said receiver, List<Said> arguments, boolean settled) {
    if (ofEnum(called)) {
      return new Said.Within(called.owner(), arguments.isEmpty() && !called.name().equals("values") ? receiver : Said.UNKNOWN);
    }
    if (called.owner().equals("java/lang/String")) {
      return switch (called.name()) {
        case "toLowerCase" -> new Said.Small(receiver);
        case "replace" -> replaced(type, receiver, arguments);
        case "valueOf" -> arguments.getFirst();
        case "toString", "strip", "trim" -> receiver;
        case "concat" -> new Said.Joined(List.of(receiver, arguments.getFirst()));
        default -> Said.UNKNOWN;
      };
    }
    if (called.owner().startsWith("java/util/stream/") && called.name().startsWith("range")) {
      return Said.UNKNOWN;
    }
    if (called.owner().equals("java/lang/Enum") && called.name().equals("name")) {
      return receiver;
    }
    if (called.owner().equals("java/util/Objects") || called.name().equals("toString")) {
      return arguments.isEmpty() ? receiver : arguments.getFirst();
    }
    if (called.owner().startsWith("java/util/function/")) {
      if (settled) {
        flows.apply(receiver, all(arguments));
      }
      return new Said.Given(receiver);
    }
    return carried(called, type, receiver, arguments, settled);
  }

  private static Said replaced(MethodTypeDesc type, Said receiver, List<Said> arguments) {
    return arguments.getFirst() instanceof Said.Literal(var from) && arguments.getLast() instanceof Said.Literal(var to)
        ? new Said.Replaced(receiver, character(type, from), character(type, to))
        : Said.UNKNOWN;
  }

  private static String character(MethodTypeDesc type, String argument) {
    return type.parameterType(0).isPrimitive() ? Character.toString(Integer.parseInt(argument)) : argument;
  }

  private Said carried(Said.Method called, MethodTypeDesc type, Said receiver, List<Said> arguments, boolean settled) {
    var code = new ArrayList<Said>();
    var plain = new ArrayList<Said>();
    for (var k = 0; k < arguments.size(); k++) {
      (isCode(type.parameterType(k)) ? code : plain).add(arguments.get(k));
    }
    if (settled) {
      var held = new ArrayList<>(plain);
      held.add(receiver);
      code.forEach(c -> flows.apply(c, CARRIERS.stream().anyMatch(called.owner()::startsWith) ? all(held) : Said.UNKNOWN));
    }
    if (CARRIERS.stream().noneMatch(called.owner()::startsWith)) {
      return Said.UNKNOWN;
    }
    var given = all(code.stream().<Said>map(Said.Given::new).toList());
    if (settled && !plain.isEmpty() && !GETTERS.contains(called.name())) {
      flows.put(receiver, all(plain));
    }
    if (settled && FILLERS.contains(called.name())) {
      flows.put(receiver, given);
    }
    if (MAPPERS.contains(called.name())) {
      return code.isEmpty() ? all(List.of(receiver, all(plain))) : given;
    }
    if (GETTERS.contains(called.name())) {
      return receiver;
    }
    var out = new ArrayList<>(plain);
    out.add(given);
    out.add(receiver);
    return all(out);
  }

  private static boolean isCode(ClassDesc type) {
    return type.isClassOrInterface() && (type.packageName().equals("java.util.function") || type.displayName().equals("Comparator"));
  }

  private static Said all(List<Said> some) {
    return some.stream().reduce(Said::either).orElse(Said.NOTHING);
  }

  /** A joined text, or a lambda: takes what it holds off the stack. */
  void make(Said.Method in, InvokeDynamicInstruction i, Frame f, boolean settled) {
    var type = i.typeSymbol();
    var held = f.pop(type.parameterCount());
    var width = TypeKind.from(type.returnType()).slotSize();
    f.push(switch (i.bootstrapMethod().methodName()) {
      case "makeConcatWithConstants" -> joined((String) i.bootstrapArgs().getFirst(), type, held);
      case "metafactory", "altMetafactory" -> lambda(in, i, type, held, settled);
      default -> Said.UNKNOWN;
    }, width);
  }

  private Said joined(String recipe, MethodTypeDesc type, List<Said> held) {
    var parts = new ArrayList<Said>();
    var text = new StringBuilder();
    var next = 0;
    for (var k = 0; k < recipe.length(); k++) {
      var c = recipe.charAt(k);
      if (c == '\1') {
        parts.add(new Said.Literal(text.toString()));
        text.setLength(0);
        parts.add(typed(type.parameterType(next), held.get(next)));
        next++;
      } else {
        text.append(c);
      }
    }
    parts.add(new Said.Literal(text.toString()));
    return new Said.Joined(parts);
  }

  private static String internal(ClassDesc type) {
    var name = type.descriptorString();
    return name.substring(1, name.length() - 1);
  }

  private Said lambda(Said.Method in, InvokeDynamicInstruction i, MethodTypeDesc type, List<Said> held, boolean settled) {
    var arguments = i.bootstrapArgs();
    var body = (DirectMethodHandleDesc) arguments.get(1);
    var to = types.declared(new Said.Method(internal(body.owner()), body.methodName(), body.lookupDescriptor()));
    var taken = isStatic(body) ? held.size() : Math.max(0, held.size() - 1);
    if (settled) {
      for (var k = 0; k < taken; k++) {
        flows.add(in, new Said.Argument(to, k), held.get(held.size() - taken + k));
      }
      own(i, type, arguments.getFirst(), to, taken, in);
    }
    return new Said.Code(to, taken);
  }

  /** A lambda for an interface of the program: it gets what that interface's method is called with. */
  private void own(InvokeDynamicInstruction i, MethodTypeDesc type, ConstantDesc erased, Said.Method to, int taken, Said.Method in) {
    var shape = internal(type.returnType());
    if (types.has(shape)) {
      var asked = types.declared(new Said.Method(shape, i.name().stringValue(), ((MethodTypeDesc) erased).descriptorString()));
      var skip = ProgramTypes.parameters(asked) - (ProgramTypes.parameters(to) - taken);
      for (var k = taken; k < ProgramTypes.parameters(to); k++) {
        flows.add(in, new Said.Argument(to, k), new Said.From(new Said.Argument(asked, k - taken + Math.max(0, skip))));
      }
      flows.add(in, new Said.Result(asked), new Said.From(new Said.Result(to)));
    }
  }

  private static boolean isStatic(DirectMethodHandleDesc body) {
    return switch (body.kind()) {
      case STATIC, INTERFACE_STATIC -> true;
      default -> false;
    };
  }

  /** A method that stands in for one of a type above gets what that one is called with, and gives its result. */
  void override(Said.Method method) {
    var all = new HashSet<String>(types.above(method.owner()));
    for (var each : all) {
      var there = new Said.Method(each, method.name(), method.type());
      if (types.declares(there)) {
        for (var k = 0; k < ProgramTypes.parameters(method); k++) {
          flows.add(there, new Said.Argument(method, k), new Said.From(new Said.Argument(there, k)));
        }
        flows.add(method, new Said.Result(there), new Said.From(new Said.Result(method)));
      }
    }
  }
}
