package org.zhigai.ui.adjustment;

import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.adjustment.Strategies;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.rows.Book;
import org.zhigai.support.DevelopmentDesk;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.TestFrame;

/** Invented results with everything that is found in them confirmed and drafted. */
final class DraftedSchool {
  final Book book = Books.fresh();
  final AdjustmentDesk plans = new AdjustmentDesk(new DraftAdjustments(new FakeResults(), Strategies.builtIn(), TestFrame.CLOCK), book);
  final ProblemDesk problems =
      new ProblemDesk(
          new DetectProblems(new FakeResults(), AllRules.ALL, (subject, grade) -> Thresholds.DEFAULT), book, Books.people(book, TestFrame.CLOCK),
          TestFrame.CLOCK);

  final DevelopmentDesk development = new DevelopmentDesk(new FakeResults(), Strategies.builtIn(), book, TestFrame.CLOCK);

  DraftedSchool() {
    problems.refresh(Books.BY, Progress.NONE);
    book.apply(problems.confirm(problems.problems(), Books.BY)).orThrow();
    book.apply(plans.draftFor(problems.confirmed(), Books.BY)).orThrow();
  }

  AdjustmentViewModel model(TestFrame test) {
    var out = new AdjustmentViewModel(book, plans, problems, new Recheck(book), development, test.over(book), (some, file) -> {});
    out.refresh();
    return out;
  }
}
