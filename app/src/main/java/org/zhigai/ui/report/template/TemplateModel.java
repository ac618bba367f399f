package org.zhigai.ui.report.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.zhigai.kernel.Phrase;
import org.zhigai.template.ColumnMatch;
import org.zhigai.template.FillReport;
import org.zhigai.template.FillTemplate;
import org.zhigai.template.FormChoices;
import org.zhigai.template.FormFact;
import org.zhigai.template.FormPart;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** A form as the window holds it: what was understood, what a person said about it, what would be written. */
public final class TemplateModel implements ViewModel {
  private final FillTemplate filling;
  private final Supplier<String> project;
  private final StoreFrame frame;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final BooleanProperty over = new SimpleBooleanProperty(this, "over");

  /**
   * A form that is being looked at.
   *
   * @param report what would be written; empty while nothing in it asks for the ledger
   */
  public record Shown(FillTemplate.Read read, Optional<FillReport> report) {

    /** Its columns, and what would come into each. */
    List<Line> lines() {
      var out = new ArrayList<Line>();
      for (var part : read.parts()) {
        if (part.isOfLedger() || report.isEmpty()) {
          part.columns().forEach(c -> out.add(new Line(part, c, done(c))));
        }
      }
      return out;
    }

    private Optional<FillReport.Column> done(ColumnMatch column) {
      return report.stream().flatMap(r -> r.parts().stream()).flatMap(p -> p.columns().stream()).filter(c -> c.match().equals(column)).findFirst();
    }

    /** Whether somebody else has filled rows in it. */
    boolean isFilled() {
      return read.choices().over() || report.stream().flatMap(r -> r.parts().stream()).anyMatch(p -> p.kept() > 0);
    }
  }

  /** A column of the form. */
  record Line(FormPart part, ColumnMatch match, Optional<FillReport.Column> done) {}

  /** @param project 项目名称 */
  public TemplateModel(FillTemplate filling, Supplier<String> project, StoreFrame frame) {
    this.filling = filling;
    this.project = project;
    this.frame = frame;
    over.subscribe(now -> shown.get().map(Shown::read).filter(r -> r.choices().over() != now)
        .ifPresent(r -> again(r, new FormChoices(r.choices().said(), r.choices().proposals(), now))));
  }

  /** What is being looked at. */
  ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether rows that somebody has filled are written over. */
  BooleanProperty over() {
    return over;
  }

  /** Opens a form; nothing is written. */
  public void open(Path file) {
    over.set(false);
    frame.jobs().run(Phrase.of("templateview.reading", String.valueOf(file.getFileName())), progress -> looked(filling.read(file, FormChoices.NONE)),
        this::show);
  }

  /** What a person says goes into a column; nothing for one that is left as it is. */
  void say(Line line, List<FormFact> facts) {
    shown.get().map(Shown::read).ifPresent(r -> again(r, r.choices().saying(line.part().name(), line.match().letter(), facts)));
  }

  private void again(FillTemplate.Read read, FormChoices choices) {
    frame.jobs().run(
        Phrase.of("templateview.reading", String.valueOf(read.file().getFileName())), progress -> looked(filling.read(read, choices)), this::show);
  }

  private Shown looked(FillTemplate.Read read) {
    return new Shown(read, read.parts().stream().anyMatch(FormPart::isOfLedger) ? Optional.of(filling.preview(read, project.get())) : Optional.empty());
  }

  private void show(Shown now) {
    shown.set(Optional.of(now));
  }

  /** The name that is offered for the filled form. */
  String fileName() {
    return shown.get().map(s -> {
      var name = String.valueOf(s.read().file().getFileName());
      var dot = name.lastIndexOf('.');
      return (dot < 0 ? name : name.substring(0, dot)) + frame.words().say("templateview.filled") + s.read().form().ending();
    }).orElse("");
  }

  /** Whether a file is the form itself, which is not written over. */
  boolean isItself(Path out) {
    return shown.get().filter(s -> s.read().file().toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())).isPresent();
  }

  /** Writes the form as it was understood, and lets it go. */
  void write(Path out) {
    var read = shown.get().map(Shown::read).orElseThrow();
    var by = frame.actor().get();
    leave();
    frame.jobs().run(Phrase.of("templateview.writing", String.valueOf(out.getFileName())), progress -> filling.fill(read, project.get(), out, by),
        report -> frame.notices().done(Phrase.of("templateview.written", out.toString(), report.parts().stream().mapToInt(FillReport.Part::rows).sum())));
  }

  /** Puts it away; nothing is written. */
  void leave() {
    shown.set(Optional.empty());
  }
}
