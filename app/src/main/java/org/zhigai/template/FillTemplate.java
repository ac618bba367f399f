package org.zhigai.template;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.people.People;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Use case: somebody else's form is filled with the ledger as it stands today. The form itself is never written over, and nothing in it is made anew. */
public final class FillTemplate {
  private final Book book;
  private final People people;
  private final ProblemDesk problems;
  private final EvaluateEffects effects;
  private final Supplier<String> school;
  private final FormFiles files;
  private final Runnable goesOut;
  private final Clock clock;

  /** @param goesOut is told before numbers go out */
  public FillTemplate(
      Book book, People people, ProblemDesk problems, EvaluateEffects effects, Supplier<String> school, FormFiles files, Runnable goesOut, Clock clock) {
    this.book = book;
    this.people = people;
    this.problems = problems;
    this.effects = effects;
    this.school = school;
    this.files = files;
    this.goesOut = goesOut;
    this.clock = clock;
  }

  /**
   * A form as it was understood.
   *
   * @param known whether a profile of before was taken
   */
  public record Read(Path file, OpenForm form, List<FormPart> parts, FormChoices choices, boolean known) {
    public Read {
      parts = List.copyOf(parts);
    }

    /** What a person has to say before it is whole. */
    public List<ColumnMatch> asked() {
      return parts.stream().filter(FormPart::isOfLedger).flatMap(p -> p.asked().stream()).toList();
    }
  }

  /**
   * Opens a form and says what goes where; nothing is written.
   *
   * @throws UserFault {@code ZG-440} and others when it cannot be read
   */
  public Read read(Path file, FormChoices choices) {
    return again(file, files.open(file), choices);
  }

  /** The same form with other choices. */
  public Read read(Read before, FormChoices choices) {
    return again(before.file(), before.form(), choices);
  }

  private Read again(Path file, OpenForm form, FormChoices choices) {
    var sheets = form.sheets();
    var bare = new ReadForm(FormWords.BUILT_IN, FormChoices.NONE).parts(sheets);
    var profile = FormProfile.of(FormProfile.print(bare), book.now());
    var all = profile.map(p -> choices.on(p.said())).orElse(choices);
    return new Read(file, form, new ReadForm(FormWords.BUILT_IN, all).parts(sheets), all, profile.isPresent());
  }

  /**
   * What would be written, without writing it.
   *
   * @throws UserFault {@code ZG-443} when nothing in it asks for the ledger
   */
  public FillReport preview(Read read, String project) {
    return new FillReport(planned(read, project).told(), read.known());
  }

  private PlanForm planned(Read read, String project) {
    if (read.parts().stream().noneMatch(FormPart::isOfLedger)) {
      throw new UserFault(UserFault.Kind.INPUT, "ZG-443", Phrase.of("template.no-table", String.valueOf(read.file().getFileName())),
          Phrase.of("template.no-table.remedy"));
    }
    var outcomes = new HashMap<Long, Phrase>();
    effects.lines().forEach(l -> outcomes.put(l.row().problemId(), l.form().conclusion().label()));
    var today = LocalDate.now(clock);
    var lines = new LedgerFacts(book.now(), people, problems::grounds, outcomes).lines(today);
    var plan = new PlanForm(read.form().sheets(), LedgerFacts.ofForm(school.get(), project, today), read.choices().over());
    plan.plan(read.parts(), lines);
    return plan;
  }

  /** Writes the form as it was understood to another file, and keeps what a person said about it. */
  public FillReport fill(Read read, String project, Path out, Actor by) {
    goesOut.run();
    var plan = planned(read, project);
    SafeFile.export(out, stream -> read.form().write(plan.fillings(), stream));
    keep(read, by);
    return new FillReport(plan.told(), read.known());
  }

  private void keep(Read read, Actor by) {
    var lines = FormProfile.lines(read.parts());
    if (lines.isEmpty()) {
      return;
    }
    var print = FormProfile.print(new ReadForm(FormWords.BUILT_IN, FormChoices.NONE).parts(read.form().sheets()));
    var name = String.valueOf(read.file().getFileName());
    var values = Values.of(FormProfile.FILE, name).and(FormProfile.PRINT, print).and(FormProfile.COLUMNS, lines);
    var before = FormProfile.of(print, book.now());
    if (before.filter(p -> p.row().get(FormProfile.COLUMNS).equals(lines)).isEmpty()) {
      Edit edit = before.<Edit>map(p -> Edit.put(p.row(), Values.of(FormProfile.COLUMNS, lines)))
          .orElseGet(() -> new Edit.Open<>(FormProfile.KIND, LocalDate.now(clock).getYear(), values));
      book.apply(Change.of(Phrase.of("form-profile.kept", name), by, edit).forGood()).orThrow();
    }
  }
}
