package org.zhigai.words;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Follows the values through the code of one method, every branch of it, and hands on what leaves it. */
final class CodeReader {
  private final Said.Method method;
  private final List<CodeElement> code;
  private final CodeModel model;
  private final Calls calls;
  private final Flows flows;
  private final Map<Label, Integer> labels = new HashMap<>();
  private final Map<Integer, Frame> before = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private boolean settled;

  private CodeReader(Said.Method method, CodeModel model, Calls calls, Flows flows) {
    this.method = method;
    this.model = model;
    this.calls = calls;
    this.flows = flows;
    code = model.elementList();
    for (var k = 0; k < code.size(); k++) {
      if (code.get(k) instanceof LabelTarget target) {
        labels.put(target.label(), k);
      }
    }
  }

  static void read(Said.Method method, MethodModel model, Calls calls, Flows flows) {
    model.code().ifPresent(code -> new CodeReader(method, code, calls, flows).read(model));
  }

  private void read(MethodModel declared) {
    var start = Frame.empty();
    var at = 0;
    if (!declared.flags().has(AccessFlag.STATIC)) {
      start.set(at++, calls.self(method.owner()));
    }
    var types = declared.methodTypeSymbol().parameterList();
    for (var k = 0; k < types.size(); k++) {
      start.set(at, calls.typed(types.get(k), new Said.From(new Said.Argument(method, k))));
      at += TypeKind.from(types.get(k)).slotSize();
    }
    comeTo(0, start);
    while (!open.isEmpty()) {
      follow(open.pop());
    }
    // Only now is it known what can be in every variable: once more, handing on.
    settled = true;
    List.copyOf(before.keySet()).forEach(this::follow);
  }

  private void comeTo(int place, Frame frame) {
    var known = before.get(place);
    if (known == null) {
      before.put(place, frame.copy());
      open.push(place);
    } else if (!settled && known.join(frame)) {
      open.push(place);
    }
  }

  /** From one place to the next where branches meet. */
  private void follow(int from) {
    var frame = Objects.requireNonNull(before.get(from)).copy();
    for (var k = from; k < code.size(); k++) {
      if (k > from && code.get(k) instanceof LabelTarget) {
        comeTo(k, frame);
        return;
      }
      if (code.get(k) instanceof Instruction instruction) {
        handlers(k, frame);
        if (!step(instruction, k, frame)) {
          return;
        }
      }
    }
  }

  private void handlers(int at, Frame frame) {
    for (var each : model.exceptionHandlers()) {
      if (at >= place(each.tryStart()) && at < place(each.tryEnd())) {
        comeTo(place(each.handler()), frame.caught());
      }
    }
  }

  private void jump(Label to, Frame frame) {
    comeTo(place(to), frame);
  }

  private int place(Label label) {
    return Objects.requireNonNull(labels.get(label));
  }

  /** Whether the next instruction is reached from this one. */
  private boolean step(Instruction instruction, int at, Frame f) {
    switch (instruction) {
      case ConstantInstruction i -> f.push(i.constantValue() instanceof String || i.constantValue() instanceof Integer
          ? new Said.Literal(String.valueOf(i.constantValue()))
          : Said.UNKNOWN, i.typeKind().slotSize());
      case LoadInstruction i -> f.push(f.get(i.slot()), i.typeKind().slotSize());
      case StoreInstruction i -> f.set(i.slot(), f.pop().said());
      case IncrementInstruction i -> f.set(i.slot(), Said.UNKNOWN);
      case ArrayLoadInstruction i -> f.push(f.pop(2).getFirst(), i.typeKind().slotSize());
      case ArrayStoreInstruction i -> {
        var taken = f.pop(3);
        if (settled) {
          flows.put(taken.getFirst(), taken.getLast());
        }
      }
      case OperatorInstruction i -> operate(i, f);
      case ConvertInstruction i -> {
        f.pop();
        f.push(Said.UNKNOWN, i.toType().slotSize());
      }
      case StackInstruction i -> shuffle(i.opcode(), f);
      case FieldInstruction i -> field(i, f);
      case InvokeInstruction i -> calls.call(method, i, f, settled);
      case InvokeDynamicInstruction i -> calls.make(method, i, f, settled);
      case NewObjectInstruction i -> f.push(calls.typed(i.className().asSymbol(), made(at)), 1);
      case NewReferenceArrayInstruction i -> {
        f.pop();
        f.push(calls.typed(i.componentType().asSymbol().arrayType(), made(at)), 1);
      }
      case NewPrimitiveArrayInstruction i -> {
        f.pop();
        f.push(Said.UNKNOWN, 1);
      }
      case NewMultiArrayInstruction i -> {
        f.pop(i.dimensions());
        f.push(Said.UNKNOWN, 1);
      }
      case TypeCheckInstruction i -> {
        var checked = f.pop().said();
        f.push(i.opcode() == Opcode.INSTANCEOF ? Said.UNKNOWN : calls.typed(i.type().asSymbol(), checked), 1);
      }
      case MonitorInstruction i -> f.pop();
      case BranchInstruction i -> {
        f.pop(operands(i.opcode()));
        jump(i.target(), f);
        return i.opcode() != Opcode.GOTO && i.opcode() != Opcode.GOTO_W;
      }
      case LookupSwitchInstruction i -> {
        return choose(i.cases(), i.defaultTarget(), f);
      }
      case TableSwitchInstruction i -> {
        return choose(i.cases(), i.defaultTarget(), f);
      }
      case ReturnInstruction i -> {
        if (i.typeKind() != TypeKind.VOID && settled) {
          flows.add(method, new Said.Result(method), f.pop().said());
        }
        return false;
      }
      case ThrowInstruction i -> {
        return false;
      }
      default -> {
        // Nothing else moves a value.
      }
    }
    return true;
  }

  private boolean choose(List<SwitchCase> cases, Label otherwise, Frame f) {
    f.pop();
    cases.forEach(c -> jump(c.target(), f));
    jump(otherwise, f);
    return false;
  }

  /** What a new object holds is said by the place where it is made. */
  private Said made(int at) {
    return new Said.New(new Said.Made(method, at));
  }

  private static int operands(Opcode opcode) {
    return switch (opcode) {
      case GOTO, GOTO_W -> 0;
      case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPLE, IF_ICMPGT, IF_ICMPGE, IF_ACMPEQ, IF_ACMPNE -> 2;
      default -> 1;
    };
  }

  private static void operate(OperatorInstruction i, Frame f) {
    switch (i.opcode()) {
      case ARRAYLENGTH, INEG, FNEG, LNEG, DNEG -> f.pop();
      default -> f.pop(2);
    }
    switch (i.opcode()) {
      case ARRAYLENGTH, LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> f.push(Said.UNKNOWN, 1);
      default -> f.push(Said.UNKNOWN, i.typeKind().slotSize());
    }
  }

  private static void shuffle(Opcode opcode, Frame f) {
    switch (opcode) {
      case POP -> f.popWidth(1);
      case POP2 -> f.popWidth(2);
      case DUP -> repeat(f, 1, 0);
      case DUP_X1 -> repeat(f, 1, 1);
      case DUP_X2 -> repeat(f, 1, 2);
      case DUP2 -> repeat(f, 2, 0);
      case DUP2_X1 -> repeat(f, 2, 1);
      case DUP2_X2 -> repeat(f, 2, 2);
      case SWAP -> {
        var top = f.pop();
        var under = f.pop();
        f.push(top);
        f.push(under);
      }
      default -> throw new IllegalStateException(opcode.name());
    }
  }

  private static void repeat(Frame f, int width, int below) {
    var top = f.popWidth(width);
    var under = f.popWidth(below);
    top.forEach(f::push);
    under.forEach(f::push);
    top.forEach(f::push);
  }

  private void field(FieldInstruction i, Frame f) {
    var node = new Said.Field(i.owner().asInternalName(), i.name().stringValue());
    var width = TypeKind.from(i.typeSymbol()).slotSize();
    switch (i.opcode()) {
      case GETSTATIC -> f.push(calls.constant(node) ? new Said.Literal(node.name()) : calls.typed(i.typeSymbol(), new Said.From(node)), width);
      case GETFIELD -> {
        f.pop();
        f.push(calls.typed(i.typeSymbol(), new Said.From(node)), width);
      }
      default -> {
        var value = f.pop().said();
        if (i.opcode() == Opcode.PUTFIELD) {
          f.pop();
        }
        if (settled) {
          flows.add(method, node, calls.typed(i.typeSymbol(), value));
        }
      }
    }
  }
}
