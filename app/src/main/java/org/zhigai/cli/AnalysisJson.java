package org.zhigai.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import org.zhigai.analysis.Analysis;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.stats.trust.Trust;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The contract of {@code analyse --json}: parts not asked for are left out, numbers that are not to be had are null. */
final class AnalysisJson {
  private final JsonMapper mapper;

  AnalysisJson(Words words) {
    var module = new SimpleModule();
    module.addSerializer(Double.class, new Finite());
    module.addSerializer(double.class, new Finite());
    module.addSerializer(double[].class, new FiniteOnes());
    module.addSerializer(Phrase.class, new Sentence(words));
    module.addSerializer(Trust.class, new Mark(words));
    this.mapper =
        JsonMapper.builder()
            .addModule(module)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Analysis.Dif.class, DifKeys.class)
            .build();
  }

  void print(Analysis analysis, PrintWriter out) {
    out.println(mapper.writeValueAsString(analysis));
    out.flush();
  }

  /** {@code class} is no name for a Java component; the contract names it, so it is there also when it is not to be said. */
  private interface DifKeys {
    @JsonProperty("class")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String etsClass();
  }

  private static void write(double value, JsonGenerator to) {
    if (Double.isFinite(value)) {
      to.writeNumber(value);
    } else {
      to.writeNull();
    }
  }

  private static final class Finite extends StdSerializer<Double> {
    Finite() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator to, SerializationContext context) {
      write(value, to);
    }
  }

  private static final class FiniteOnes extends StdSerializer<double[]> {
    FiniteOnes() {
      super(double[].class);
    }

    @Override
    public void serialize(double[] values, JsonGenerator to, SerializationContext context) {
      to.writeStartArray();
      for (var value : values) {
        write(value, to);
      }
      to.writeEndArray();
    }
  }

  private static final class Sentence extends StdSerializer<Phrase> {
    private final Words words;

    Sentence(Words words) {
      super(Phrase.class);
      this.words = words;
    }

    @Override
    public void serialize(Phrase value, JsonGenerator to, SerializationContext context) {
      to.writeString(words.say(value));
    }
  }

  private static final class Mark extends StdSerializer<Trust> {
    private final Words words;

    Mark(Words words) {
      super(Trust.class);
      this.words = words;
    }

    @Override
    public void serialize(Trust value, JsonGenerator to, SerializationContext context) {
      to.writeStartObject();
      to.writeStringProperty("level", value.level().name());
      to.writeStringProperty("mark", words.say(value.name()));
      to.writeStringProperty("reason", words.say(value.reason()));
      to.writeEndObject();
    }
  }
}
