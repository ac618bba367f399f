package org.zhigai.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.effect.Verdict;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.pack.EntryShare;
import org.zhigai.pack.PracticeShare;
import org.zhigai.pack.ProblemShare;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.pack.RawSchool;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.problems.Category;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;

/** Schools with pupils, problems and ledgers: the first two have mended what all but the last have. */
public final class SomeSchools {
  public static final About WEAK = new About("数学", 4, "knowledge-point", "几何直观");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private SomeSchools() {}

  public static List<SchoolPackage> packages(int many) {
    var out = new ArrayList<SchoolPackage>();
    for (var s = 0; s < many; s++) {
      var mended = s < 2;
      var problems = s == many - 1
          ? List.<ProblemShare>of()
          : List.of(
              new ProblemShare(
                  "WT-2026-001", new Round(2026, Term.SPRING), WEAK, Category.TEACHING, Severity.MIDDLE, Source.DISTRICT, ProblemState.CONFIRMED));
      var ledger = s == many - 1
          ? List.<EntryShare>of()
          : List.of(
              new EntryShare(
                  "ZG-2026-001", "WT-2026-001", WEAK, mended ? LedgerStatus.CLOSED : LedgerStatus.IN_PROGRESS, s % 3 == 2, DAY, DAY.plusDays(100),
                  Optional.empty(), 1, 3, mended ? 3 : 1, 2, mended ? Optional.of(DAY.plusDays(90)) : Optional.empty(),
                  mended ? Optional.of(Verdict.EFFECTIVE) : Optional.empty()));
      var practices = mended
          ? List.of(new PracticeShare("ZG-2026-001", WEAK, "maths/画图", "画一画再算", "DIFFERENTIATE", DAY.plusDays(90)))
          : List.<PracticeShare>of();
      out.add(RawSchool.of("第" + (char) ('一' + s) + "小学" + s, 60 + 7 * s, 0.1 * (s % 5), 40 + s).pack(problems, ledger, practices));
    }
    return out;
  }
}
