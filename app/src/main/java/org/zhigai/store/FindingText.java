package org.zhigai.store;

import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.AllRules;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A rule is kept by its id and a target by its key; what a rule says of itself is never kept. */
final class FindingText {
  private FindingText() {}

  static JacksonModule module() {
    return new SimpleModule("finding")
        .addSerializer(new OfRule())
        .addDeserializer(RuleTraits.class, new ToRule())
        .addSerializer(new OfTarget())
        .addDeserializer(Target.class, new ToTarget());
  }

  private static final class OfRule extends StdSerializer<RuleTraits> {
    OfRule() {
      super(RuleTraits.class);
    }

    @Override
    public void serialize(RuleTraits rule, JsonGenerator to, SerializationContext context) {
      to.writeString(rule.id());
    }
  }

  private static final class ToRule extends StdDeserializer<RuleTraits> {
    ToRule() {
      super(RuleTraits.class);
    }

    @Override
    public RuleTraits deserialize(JsonParser from, DeserializationContext context) {
      return AllRules.BOOK.traits(from.getString());
    }
  }

  private static final class OfTarget extends StdSerializer<Target> {
    OfTarget() {
      super(Target.class);
    }

    @Override
    public void serialize(Target target, JsonGenerator to, SerializationContext context) {
      to.writeString(target.key());
    }
  }

  private static final class ToTarget extends StdDeserializer<Target> {
    ToTarget() {
      super(Target.class);
    }

    @Override
    public Target deserialize(JsonParser from, DeserializationContext context) {
      return Target.parse(from.getString());
    }
  }
}
