package org.zhigai.problems;

import java.util.Arrays;
import java.util.Optional;
import org.zhigai.monitoring.Division;

/** What a finding says is weak. Each kind has its own ways: what is counted again later, where it is seen, which words are said of it. */
public sealed interface Target {

  /** As documents and screens write it. */
  String name();

  /** The kind as a store keeps it. It never changes. */
  String kind();

  /** All that is needed to find it again, see {@link #parse}: {@code knowledge-point:几何直观}. */
  default String key() {
    return kind() + SEPARATOR + name();
  }

  /** Between kind and name of a key. A name may hold it, a kind never does. */
  String SEPARATOR = ":";

  /** The whole paper of a subject. */
  record WholePaper(String name) implements Target {
    @Override
    public String kind() {
      return "whole-paper";
    }
  }

  /** 知识点. */
  record KnowledgePoint(String name) implements Target {
    @Override
    public String kind() {
      return "knowledge-point";
    }
  }

  /** 能力层级. */
  record AbilityLevel(String name) implements Target {
    @Override
    public String kind() {
      return "ability-level";
    }
  }

  /** 题型. */
  record ItemType(String name) implements Target {
    @Override
    public String kind() {
      return "item-type";
    }
  }

  /** One item by its label on the paper; another paper's item of that label is another item. */
  record OneItem(String name) implements Target {
    @Override
    public String kind() {
      return "item";
    }
  }

  /** A factor of a questionnaire. */
  record Factor(String name) implements Target {
    @Override
    public String kind() {
      return "factor";
    }
  }

  /** A line of an indicator comparison. */
  record IndicatorLine(String name) implements Target {
    @Override
    public String kind() {
      return "indicator-line";
    }
  }

  /**
   * The gap between two groups of pupils, told from one side.
   *
   * @param side 0 or 1, as in {@link Division#sides}
   */
  record PupilGroup(Division division, int side) implements Target {
    private static final String KIND = "pupil-group";

    @Override
    public String name() {
      return division.sides().get(side);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** Who took part in a subject's paper, and who did not. */
  record Participation(String name) implements Target {
    @Override
    public String kind() {
      return "participation";
    }
  }

  /** How far the classes of a subject's paper lie apart. */
  record ClassSpread(String name) implements Target {
    @Override
    public String kind() {
      return "class-spread";
    }
  }

  /** A subject's paper itself: what it can say. */
  record PaperQuality(String name) implements Target {
    @Override
    public String kind() {
      return "paper-quality";
    }
  }

  /** What people spoke of, over a picture or from what they saw, by the name they knew it by; empty where it had none. */
  record ByPeople(String name) implements Target {
    @Override
    public String kind() {
      return "by-people";
    }
  }

  /** A target of a kind that this version does not know: kept and printed, not understood. */
  record Unknown(String kind, String name) implements Target {}

  /** The target of this kind and name; {@link Unknown} when the kind is not known, or has no such name. */
  static Target of(String kind, String name) {
    return switch (kind) {
      case "whole-paper" -> new WholePaper(name);
      case "knowledge-point" -> new KnowledgePoint(name);
      case "ability-level" -> new AbilityLevel(name);
      case "item-type" -> new ItemType(name);
      case "item" -> new OneItem(name);
      case "factor" -> new Factor(name);
      case "indicator-line" -> new IndicatorLine(name);
      case "pupil-group" -> group(name).orElseGet(() -> new Unknown(PupilGroup.KIND, name));
      case "participation" -> new Participation(name);
      case "class-spread" -> new ClassSpread(name);
      case "paper-quality" -> new PaperQuality(name);
      case "by-people" -> new ByPeople(name);
      default -> new Unknown(kind, name);
    };
  }

  /** The target of a {@link #key}. Never fails: what is no key is {@link Unknown}. */
  static Target parse(String key) {
    var at = key.indexOf(SEPARATOR);
    return at < 0 ? new Unknown("", key) : of(key.substring(0, at), key.substring(at + SEPARATOR.length()));
  }

  private static Optional<Target> group(String name) {
    return Arrays.stream(Division.values())
        .filter(d -> d.sides().contains(name))
        .<Target>map(d -> new PupilGroup(d, d.sides().indexOf(name)))
        .findFirst();
  }
}
