package org.zhigai.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.Round;

/**
 * A diagnostic session (学科诊断会): what it looks at, in which order and for how long, and what was said and decided over it.
 *
 * @param id key in the store; 0 before it is kept
 * @param people who takes part, as they wrote it; pupils are never named here
 * @param minutes of the whole session
 * @param topics in the order of the agenda
 * @param decisions in the order they were said
 */
public record Meeting(
    long id, String title, LocalDate on, String people, int minutes, List<Topic> topics, List<Decision> decisions) {
  public static final int USUAL_MINUTES = 60;

  public Meeting {
    topics = List.copyOf(topics);
    decisions = List.copyOf(decisions);
  }

  /** A session with nothing on its agenda yet. */
  public static Meeting of(String title, LocalDate on) {
    return new Meeting(0, title, on, "", USUAL_MINUTES, List.of(), List.of());
  }

  public Meeting withId(long kept) {
    return new Meeting(kept, title, on, people, minutes, topics, decisions);
  }

  public Meeting withHead(String newTitle, LocalDate newDay, String newPeople, int newMinutes) {
    return new Meeting(id, newTitle, newDay, newPeople, newMinutes, topics, decisions);
  }

  public Meeting withTopics(List<Topic> others) {
    return new Meeting(id, title, on, people, minutes, others, decisions);
  }

  /** With one more at the end of the agenda; what is there already is not put there twice. */
  public Meeting with(Topic topic) {
    if (topics.stream().anyMatch(topic::isSame)) {
      return this;
    }
    var next = new ArrayList<>(topics);
    next.add(topic);
    return withTopics(next);
  }

  public Meeting withDecisions(List<Decision> others) {
    return new Meeting(id, title, on, people, minutes, topics, others);
  }

  /**
   * Something to look at: a chart of an assessment, or a problem of the list with its evidence.
   *
   * @param pin the chart; empty for a problem
   * @param round the assessment the chart is of; empty for the latest
   * @param problem number of the problem; empty for a chart
   * @param minutes 0 for an even share of what is left
   */
  public record Topic(Optional<Board.Pin> pin, Optional<Round> round, String problem, int minutes) {
    public static Topic of(Board.Pin pin, Optional<Round> round) {
      return new Topic(Optional.of(pin), round, "", 0);
    }

    public static Topic of(String problem) {
      return new Topic(Optional.empty(), Optional.empty(), problem, 0);
    }

    public Topic lasting(int newMinutes) {
      return new Topic(pin, round, problem, newMinutes);
    }

    /** Whether both show the same, however long. */
    public boolean isSame(Topic other) {
      return lasting(0).equals(other.lasting(0));
    }
  }

  /**
   * Something said over the charts that is to go on from here.
   *
   * @param about what was on the wall; empty when it was none of the topics
   * @param became key of the problem or adjustment made of it; 0 while none was
   */
  public record Decision(String text, Sort sort, String who, Optional<LocalDate> due, Optional<Topic> about, long became) {
    /** What a decision is. */
    public enum Sort {
      /** 原因. */
      CAUSE,
      /** 问题. */
      PROBLEM,
      /** 教学调整. */
      ADJUSTMENT,
      /** 其他. */
      OTHER
    }

    public Decision became(long key) {
      return new Decision(text, sort, who, due, about, key);
    }
  }
}
