package org.zhigai.ui.rollup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SheetWriter;
import org.zhigai.rollup.PooledFigures;
import org.zhigai.rollup.RollupContents;
import org.zhigai.rollup.RollupPart;
import org.zhigai.rollup.RollupReport;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.ViewModel;

/** Many schools as the window holds them: what was read, which part of it is looked at, and of which paper. */
public final class RollupModel implements ViewModel {

  /** Reads packages and workbooks. */
  public interface Loader {

    /** What was read, and what was refused of it. */
    record Loaded(RollupContents contents, List<UserFault> refused) {
      public Loaded {
        refused = List.copyOf(refused);
      }
    }

    /** @throws UserFault when nothing of any school is there */
    Loaded read(List<Path> paths, Progress progress);
  }

  private final Loader loader;
  private final SheetWriter writer;
  private final Frame frame;
  private final ReadOnlyObjectWrapper<Optional<Loader.Loaded>> loaded = new ReadOnlyObjectWrapper<>(this, "loaded", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<UserFault>> fault = new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
  private final ObjectProperty<RollupPart> part = new SimpleObjectProperty<>(this, "part", RollupPart.PAPERS);
  private final ObjectProperty<Optional<PooledFigures>> paper = new SimpleObjectProperty<>(this, "paper", Optional.empty());

  public RollupModel(Loader loader, SheetWriter writer, Frame frame) {
    this.loader = loader;
    this.writer = writer;
    this.frame = frame;
  }

  /** Reads in the background. */
  public void read(List<Path> paths) {
    frame.jobs().run(Phrase.of("rollupview.reading"), Tried.of(progress -> loader.read(paths, progress)), tried -> {
      switch (tried) {
        case Tried.Done<Loader.Loaded>(var read) -> {
          paper.set(read.contents().figures().stream().reduce((a, b) -> b));
          loaded.set(Optional.of(read));
        }
        case Tried.Refused<Loader.Loaded>(var why) -> fault.set(Optional.of(why));
      }
    });
  }

  ReadOnlyObjectProperty<Optional<Loader.Loaded>> loaded() {
    return loaded.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<UserFault>> fault() {
    return fault.getReadOnlyProperty();
  }

  ObjectProperty<RollupPart> part() {
    return part;
  }

  ObjectProperty<Optional<PooledFigures>> paper() {
    return paper;
  }

  /** What the part that is looked at says: of one paper where it goes by papers. */
  Optional<RollupContents> shown() {
    var all = loaded.get().map(Loader.Loaded::contents);
    return part.get().isByPaper() ? all.flatMap(c -> paper.get().map(c::only)) : all;
  }

  Optional<SheetReport> table() {
    return shown().map(c -> RollupReport.of(part.get(), c, frame.words().words()));
  }

  void export(Path file) {
    loaded.get().ifPresent(
        l -> frame.jobs().run(Phrase.of("rollupview.writing"), progress -> {
          writer.write(RollupReport.of(l.contents()), file);
          return file;
        }, done -> frame.notices().done(Phrase.of("rollupview.written", String.valueOf(done.getFileName())))));
  }
}
