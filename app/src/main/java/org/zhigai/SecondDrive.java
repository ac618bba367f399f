package org.zhigai;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupsElsewhere;
import org.zhigai.chain.rights.AwaitedDrives;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.care.Elsewhere;

/** Copies of the open store's automatic backups on the drives this computer remembers. */
record SecondDrive(RememberedDrives drives, AutomaticBackups backups, AwaitedDrives awaiting, Map<CopyPlace, BackupsElsewhere> met) implements Elsewhere {

  SecondDrive(RememberedDrives drives, AutomaticBackups backups, AwaitedDrives awaiting) {
    this(drives, backups, awaiting, new ConcurrentHashMap<>());
  }

  /** The same each time, for it knows what it has told. */
  private BackupsElsewhere at(CopyPlace place) {
    return met.computeIfAbsent(place, p -> new BackupsElsewhere(backups, awaiting, p));
  }

  @Override
  public Optional<Path> drive() {
    return drives.drive();
  }

  @Override
  public Optional<Phrase> tried(Path drive) {
    var there = at(drives.on(drive));
    there.begin();
    return there.keep();
  }

  @Override
  public void use(Optional<Path> drive) {
    drives.use(drive);
  }

  @Override
  public List<CopyPlace> places() {
    return drives.all();
  }

  @Override
  public List<String> awaited() {
    return awaiting.labels();
  }

  /** Copies what is to be copied, and takes deleted pupils out of copies they still stand in. For a thread that may wait; brings what is to be told. */
  List<Phrase> keep() {
    var copied = drive().map(drives::on).flatMap(place -> at(place).keep());
    var erased = places().stream().flatMap(place -> at(place).erase().stream());
    return Stream.concat(copied.stream(), erased).toList();
  }
}
