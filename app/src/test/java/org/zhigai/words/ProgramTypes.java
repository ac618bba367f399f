package org.zhigai.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The program's own classes as they were compiled. Names are those of class files: {@code org/zhigai/App}. */
final class ProgramTypes {
  private final Map<String, ClassModel> types = new TreeMap<>();
  private final Set<Said.Method> methods = new HashSet<>();
  private final Map<String, Set<String>> above = new HashMap<>();

  ProgramTypes(List<Path> classes) {
    for (var each : classes) {
      try (var files = Files.walk(each)) {
        files.filter(f -> f.toString().endsWith(".class")).forEach(f -> {
          var model = read(f);
          types.put(model.thisClass().asInternalName(), model);
          model.methods().forEach(m -> methods.add(method(model, m)));
        });
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  static Said.Method method(ClassModel type, MethodModel method) {
    return new Said.Method(type.thisClass().asInternalName(), method.methodName().stringValue(), method.methodType().stringValue());
  }

  private static ClassModel read(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Collection<ClassModel> all() {
    return types.values();
  }

  boolean has(String type) {
    return types.containsKey(type);
  }

  boolean isEnum(String type) {
    return has(type) && flags(type).has(AccessFlag.ENUM);
  }

  boolean isInterface(String type) {
    return has(type) && flags(type).has(AccessFlag.INTERFACE);
  }

  private AccessFlags flags(String type) {
    return model(type).flags();
  }

  private ClassModel model(String type) {
    return Objects.requireNonNull(types.get(type), type);
  }

  /** The names of an enum's constants, in order; none for any other type. */
  List<String> constants(String type) {
    return isEnum(type)
        ? model(type).fields().stream().filter(f -> f.flags().has(AccessFlag.ENUM)).map(f -> f.fieldName().stringValue()).toList()
        : List.of();
  }

  /** The types above this one that are the program's own, the nearest first, without itself. */
  Set<String> above(String type) {
    var found = above.get(type);
    if (found == null) {
      found = new LinkedHashSet<>();
      if (has(type)) {
        var model = model(type);
        var direct = new LinkedHashSet<String>();
        model.superclass().ifPresent(s -> direct.add(s.asInternalName()));
        model.interfaces().forEach(i -> direct.add(i.asInternalName()));
        direct.removeIf(d -> !has(d));
        found.addAll(direct);
        for (var each : direct) {
          found.addAll(above(each));
        }
      }
      above.put(type, found);
    }
    return found;
  }

  boolean declares(Said.Method method) {
    return methods.contains(method);
  }

  /** The method as its declaring type names it, where a call names a type below. */
  Said.Method declared(Said.Method called) {
    if (declares(called)) {
      return called;
    }
    for (var each : above(called.owner())) {
      var there = new Said.Method(each, called.name(), called.type());
      if (declares(there)) {
        return there;
      }
    }
    return called;
  }

  static int parameters(Said.Method method) {
    return MethodTypeDesc.ofDescriptor(method.type()).parameterCount();
  }
}
