package org.zhigai.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhigai.exchange.BookReader;
import org.zhigai.exchange.LedgerInBrief;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.pack.EntryShare;
import org.zhigai.pack.PackSchool;
import org.zhigai.pack.PaperShare;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.report.SheetWriter;
import org.zhigai.rollup.PackageFolder;

/**
 * Use case: a school's own workbooks as its package. Monitoring workbooks are imported into a store of which nothing is left, ledgers are counted. What a school
 * decided of its results stands in none of them: there are no problems and no practices.
 */
public final class ReadSchool implements PackageFolder.SchoolReader {
  private static final Actor READER = new Actor("知改", "");
  private static final Words ZH = new Words(Lang.ZH);

  private final Stores stores;
  private final WorkbookReader reader;
  private final SheetWriter writer;
  private final BookReader books;
  private final Clock clock;

  public ReadSchool(Stores stores, WorkbookReader reader, SheetWriter writer, BookReader books, Clock clock) {
    this.stores = stores;
    this.reader = reader;
    this.writer = writer;
    this.books = books;
    this.clock = clock;
  }

  @Override
  public SchoolPackage read(String school, List<Path> workbooks, Progress progress) {
    progress.step(-1, Phrase.of("rollup.reading", school));
    var ledger = new ArrayList<EntryShare>();
    var others = new ArrayList<Path>();
    for (var book : workbooks) {
      if (!counted(book, ledger)) {
        others.add(book);
      }
    }
    var told = others.isEmpty() ? List.<PaperShare>of() : papers(school, others, progress);
    return new SchoolPackage(school, "", LocalDate.now(clock), "", told, List.of(), ledger, List.of());
  }

  private List<PaperShare> papers(String school, List<Path> workbooks, Progress progress) {
    try {
      return Unkept.store((file, password) -> {
        try (var chain = Chain.over(stores.create(file, password, new SchoolProfile(school, "", "")), reader, writer, ZH, clock)) {
          chain.imports().commit(chain.imports().preview(workbooks, progress), READER, progress);
          return new PackSchool(chain.held(), chain.book(), chain.held()::goOut, clock).ready(school, "", progress).pack().papers();
        } finally {
          Arrays.fill(password, '\0');
        }
      });
    } catch (IOException refused) {
      throw new UserFault(UserFault.Kind.OUTPUT, "ZG-514", Phrase.of("rollup.no-room"), Phrase.of("rollup.no-room.remedy"), refused);
    }
  }

  /** Whether it is a ledger. */
  private boolean counted(Path book, List<EntryShare> ledger) {
    try {
      LedgerInBrief.read(book, books).forEach(e -> ledger.add(share(e)));
      return true;
    } catch (UserFault none) {
      return false;
    }
  }

  private EntryShare share(LedgerInBrief.Entry e) {
    var status = Arrays.stream(LedgerStatus.values()).filter(s -> ZH.say(s.label()).equals(e.status())).findFirst().orElse(LedgerStatus.IN_PROGRESS);
    var today = LocalDate.now(clock);
    var due = e.due().orElse(LocalDate.EPOCH);
    var overdue = e.due().isPresent() && status.isOpen() && today.isAfter(due);
    return new EntryShare(
        e.number(), e.problem(), new About("", 0, "", ""), status, overdue, e.start().orElse(LocalDate.EPOCH), due, Optional.empty(), 1, e.measures(), e.done(),
        0, Optional.empty(), Optional.empty());
  }
}
