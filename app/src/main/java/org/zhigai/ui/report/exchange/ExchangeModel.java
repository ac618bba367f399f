package org.zhigai.ui.report.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.zhigai.exchange.Asked;
import org.zhigai.exchange.LedgerExchange;
import org.zhigai.exchange.ReturnedLedger;
import org.zhigai.exchange.SendLedger;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Document;
import org.zhigai.report.Gap;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SubmissionForm;
import org.zhigai.report.Submitted;
import org.zhigai.report.WriteReports;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** In which form tables go out, and the ledger that came back, as the window holds them. */
public final class ExchangeModel implements ViewModel {
  private static final String PROJECT = "report.project";
  private static final String PAPER = "report.paper";
  private static final String FOLDER = "report.folder";

  private final LedgerExchange exchange;
  private final SendLedger sending;
  private final WriteReports reports;
  private final StoreFrame frame;
  private final StringProperty project = new SimpleStringProperty(this, "project");
  private final StringProperty number = new SimpleStringProperty(this, "number", "");
  private final ObjectProperty<Document.Paper> paper = new SimpleObjectProperty<>(this, "paper");
  private final ReadOnlyObjectWrapper<List<SentLedger>> parts = new ReadOnlyObjectWrapper<>(this, "parts", List.of());
  private final ReadOnlyObjectWrapper<Optional<Back>> back = new ReadOnlyObjectWrapper<>(this, "back", Optional.empty());
  private final Set<Asked> following = new HashSet<>();
  private final Set<Asked> decided = new HashSet<>();

  /** A ledger that came back, and from which file. */
  public record Back(String file, ReturnedLedger ledger) {}

  public ExchangeModel(LedgerExchange exchange, SendLedger sending, WriteReports reports, StoreFrame frame) {
    this.exchange = exchange;
    this.sending = sending;
    this.reports = reports;
    this.frame = frame;
    project.set(frame.preferences().get(PROJECT).orElse(SubmissionForm.USUAL.project()));
    project.subscribe(text -> frame.preferences().put(PROJECT, text));
    paper.set(frame.preferences().get(PAPER).filter("A4"::equals).map(p -> Document.Paper.A4).orElse(SubmissionForm.USUAL.paper()));
    paper.subscribe(size -> frame.preferences().put(PAPER, size.name()));
    refresh();
    var _ = frame.edits().listen(Set.of(SentLedger.KIND), this::refresh);
  }

  /** 项目. */
  StringProperty project() {
    return project;
  }

  /** 附件 number; empty for the usual one. */
  StringProperty number() {
    return number;
  }

  ObjectProperty<Document.Paper> paper() {
    return paper;
  }

  /** As it was chosen. */
  public SubmissionForm form() {
    var text = number.get().strip();
    var chosen = text.matches("\\d{1,2}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    return SubmissionForm.USUAL.called(project.get().strip()).on(paper.get()).numbered(chosen);
  }

  /** What must be filled and is not. */
  public List<Gap> gaps(Submitted table) {
    return reports.gaps(table, form()).stream().filter(Gap::asked).toList();
  }

  /** Name of the file as districts ask for it. */
  String fileName() {
    return reports.fileName(Submitted.LEDGER, form());
  }

  /** Writes the ledger and remembers how it went out. */
  void send(SentLedger.Purpose purpose, Path file) {
    var form = form();
    var by = frame.actor().get();
    frame.jobs().run(Phrase.of("exchangeview.sending", String.valueOf(file.getFileName())), progress -> {
      sending.send(purpose, form, file, by);
      return file;
    }, done -> frame.notices().done(Phrase.of("exchangeview.sent", done.toString())));
  }

  /** Where the last files went; the person's own folder before. */
  public Path folder() {
    return Path.of(frame.preferences().get(FOLDER).orElse(System.getProperty("user.home", ".")));
  }

  /** Where files go now. */
  public void goInto(Path folder) {
    frame.preferences().put(FOLDER, folder.toString());
  }

  /** Writes a workbook for each responsible unit into a folder. */
  void sendParts(Path folder) {
    goInto(folder);
    var form = form();
    var by = frame.actor().get();
    frame.jobs().run(Phrase.of("exchangeview.parting"), progress -> sending.sendParts(form, folder, by, progress),
        done -> frame.notices().done(Phrase.of("exchangeview.parted", done.size(), folder.toString())));
  }

  /** What each unit was given last, those that have not come back first. */
  ReadOnlyObjectProperty<List<SentLedger>> parts() {
    return parts.getReadOnlyProperty();
  }

  private void refresh() {
    frame.jobs().latest("report.parts", Phrase.of("exchangeview.apart"), progress -> sending.parts(), parts::set);
  }

  /** Since how many days somebody has it. */
  long since(SentLedger part) {
    return ChronoUnit.DAYS.between(part.on(), LocalDate.now(frame.clock()));
  }

  /** Reads what came back; nothing is changed. */
  void read(List<Path> files) {
    var names = files.stream().map(f -> String.valueOf(f.getFileName())).collect(Collectors.joining("、"));
    frame.jobs().run(Phrase.of("exchangeview.reading", names), progress -> exchange.read(files, progress), read -> {
      following.clear();
      decided.clear();
      back.set(Optional.of(new Back(names, read)));
    });
  }

  /** What came back and is being looked at. */
  ReadOnlyObjectProperty<Optional<Back>> back() {
    return back.getReadOnlyProperty();
  }

  /** What a person said about something that was asked. */
  void decide(Asked asked, boolean follow) {
    decided.add(asked);
    if (follow) {
      // Of two that say different things of one cell one can be followed.
      back.get().stream().flatMap(b -> b.ledger().asked().stream()).filter(asked::rivals).forEach(rival -> decide(rival, false));
      following.add(asked);
    } else {
      following.remove(asked);
    }
  }

  Optional<Boolean> decision(Asked asked) {
    return decided.contains(asked) ? Optional.of(following.contains(asked)) : Optional.empty();
  }

  /** How much is still to be decided. */
  int undecided() {
    return back.get().map(b -> (int) b.ledger().open().stream().filter(a -> !decided.contains(a)).count()).orElse(0);
  }

  /** Takes what was decided as one change; nothing is written where nothing changes. */
  void take(String why) {
    back.get().ifPresent(came -> {
      var chosen = new ArrayList<>(following);
      var by = frame.actor().get();
      var taking = exchange.taking(came.ledger(), chosen, came.file(), why, by);
      back.set(Optional.empty());
      var said = taking.map(LedgerExchange.Taking::changed).filter(n -> n > 0).map(n -> Phrase.of("exchangeview.taken", came.file(), n))
          .orElse(Phrase.of("exchangeview.nothing", came.file()));
      taking.ifPresentOrElse(t -> frame.edits().make(t.change(), outcome -> {
        outcome.orThrow();
        frame.notices().done(said);
      }), () -> frame.notices().done(said));
    });
  }

  /** Puts it away; nothing is changed. */
  void leave() {
    back.set(Optional.empty());
  }
}
