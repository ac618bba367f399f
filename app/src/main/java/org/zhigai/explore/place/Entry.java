package org.zhigai.explore.place;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.figures.FactorFigures;

/** A line of the list on the left: something that was measured. */
public sealed interface Entry {

  Round round();

  /** Of a paper; empty for a questionnaire. */
  String subject();

  /** 1–9; 0 when not said. */
  int grade();

  /** Its name below the heading of its round. */
  Phrase label();

  /** What one can look at in it. */
  List<Aspect> aspects();

  /** Stable while the store holds it: {@code paper-3}, {@code survey-1}. */
  String key();

  /** A paper. */
  record OfPaper(Paper paper) implements Entry {
    @Override
    public String subject() {
      return paper.info().subject();
    }

    @Override
    public int grade() {
      return paper.info().grade();
    }

    @Override
    public Round round() {
      return paper.info().round();
    }

    @Override
    public Phrase label() {
      return Names.subject(paper.info().subject(), paper.info().grade());
    }

    @Override
    public List<Aspect> aspects() {
      return Aspect.of(Aspect.Over.PAPER);
    }

    @Override
    public String key() {
      return "paper-" + paper.id();
    }
  }

  /** A pupil questionnaire with its factors, at least one. */
  record OfSurvey(long id, Round round, int grade, List<FactorFigures> factors) implements Entry {

    public OfSurvey {
      factors = List.copyOf(factors);
    }

    @Override
    public String subject() {
      return "";
    }

    @Override
    public Phrase label() {
      return Names.survey(grade);
    }

    @Override
    public List<Aspect> aspects() {
      return Aspect.of(Aspect.Over.SURVEY);
    }

    @Override
    public String key() {
      return "survey-" + id;
    }
  }
}
