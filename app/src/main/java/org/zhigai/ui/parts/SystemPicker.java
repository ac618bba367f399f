package org.zhigai.ui.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.zhigai.kernel.SafeFile;

/** The system's own dialogs. Where the screen that asks is gone meanwhile, nobody is asked. */
public final class SystemPicker implements Picker {
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+");
  private static final int LONGEST = 60;
  private static final String FOLDER = "picker.folder";
  private final Preferences preferences;

  /** @param preferences where the folder is remembered that was chosen last */
  public SystemPicker(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public Optional<Path> folder(Node near, String title, Path start) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(start)) {
      chooser.setInitialDirectory(start.toFile());
    }
    return Nodes.window(near).map(chooser::showDialog).map(File::toPath);
  }

  @Override
  public List<Path> files(Node near, String title, List<Sort> sorts) {
    return Nodes.window(near).map(chooser(title, sorts)::showOpenMultipleDialog).stream().flatMap(List::stream).map(File::toPath).map(this::remembered)
        .toList();
  }

  @Override
  public Optional<Path> file(Node near, String title, Sort sort) {
    return Nodes.window(near).map(chooser(title, List.of(sort))::showOpenDialog).map(File::toPath).map(this::remembered);
  }

  @Override
  public Optional<Path> target(Node near, String title, String called, Sort sort) {
    var chooser = chooser(title, List.of(sort));
    var ending = sort.patterns().getFirst().substring(1);
    chooser.setInitialFileName(fileName(called, ending));
    var window = Nodes.window(near);
    var chosen = window.map(chooser::showSaveDialog).map(File::toPath);
    // People leave the ending out; then the dialog has not asked about the file that would be replaced, and is shown once more with its whole name.
    while (chosen.isPresent() && isUnasked(chosen.get(), ending)) {
      var whole = SafeFile.ending(chosen.get(), ending);
      Optional.ofNullable(whole.toAbsolutePath().getParent()).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
      chooser.setInitialFileName(String.valueOf(whole.getFileName()));
      chosen = window.map(chooser::showSaveDialog).map(File::toPath);
    }
    return chosen.map(file -> remembered(SafeFile.ending(file, ending)));
  }

  private Path remembered(Path chosen) {
    Optional.ofNullable(chosen.toAbsolutePath().getParent()).ifPresent(folder -> preferences.put(FOLDER, folder.toString()));
    return chosen;
  }

  private static Optional<Path> home() {
    return Optional.of(Path.of(System.getProperty("user.home", ""))).filter(Files::isDirectory);
  }

  /** Whether another file than the one that was chosen would be written over. */
  static boolean isUnasked(Path chosen, String ending) {
    var whole = SafeFile.ending(chosen, ending);
    return !whole.equals(chosen) && Files.exists(whole);
  }

  /** Words as a file name that every system takes, with its ending once. */
  static String fileName(String called, String ending) {
    var plain = called.toLowerCase(Locale.ROOT).endsWith(ending) ? called.substring(0, called.length() - ending.length()) : called;
    var name = UNFIT.matcher(plain).replaceAll("_");
    return (name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST))) + ending;
  }

  /** Begins where a file was chosen last, the first time in the person's own folder: never where the program happens to run. */
  private FileChooser chooser(String title, List<Sort> sorts) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    preferences.get(FOLDER).map(Path::of).filter(Files::isDirectory).or(SystemPicker::home).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    sorts.forEach(sort -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(sort.name(), sort.patterns())));
    return chooser;
  }
}
