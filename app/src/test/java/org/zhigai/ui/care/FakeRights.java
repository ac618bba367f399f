package org.zhigai.ui.care;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.chain.rights.KeptUntil;
import org.zhigai.chain.rights.RetentionPeriod;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.rows.Change;

/** The rights of invented pupils, and what was done for them. */
final class FakeRights implements Rights {
  final List<String> done = new ArrayList<>();

  @Override
  public long months() {
    return RetentionPeriod.USUAL;
  }

  @Override
  public List<KeptUntil> imports() {
    return List.of(
        new KeptUntil(record("2023春_数学.xlsx", 2023), LocalDate.of(2026, 5, 20), true),
        new KeptUntil(record("2025春_语文.xlsx", 2025), LocalDate.of(2028, 5, 20), false));
  }

  private static ImportRecord record(String file, int year) {
    return new ImportRecord(year, file, "", LocalDate.of(year, 5, 20).atStartOfDay(), "王老师", "");
  }

  @Override
  public Change period(long months, String why) {
    return Change.of(Phrase.of("retention.changed", months), new Actor("王老师", ""));
  }

  @Override
  public PupilFile look(String who, String why, char[] password) {
    if (!new String(password).equals(FakeCare.PASSWORD)) {
      throw new UserFault(
          UserFault.Kind.STORE, "ZG-407", Phrase.of("store.wrong-password", "x"), Phrase.of("store.wrong-password.remedy"));
    }
    done.add("look " + who + " " + why);
    return new PupilFile(
        who, List.of(new PupilFile.Identity("数学.xlsx", 2022, 2, "陈一", "4026001", "G1")),
        List.of(new PupilFile.Sat(new PaperInfo(new Round(2026, Term.SPRING), "数学", 4), new ClassRef(4, 2), Presence.PRESENT, 81, "", "", List.of(), false)),
        List.of(new PupilFile.Said("development", "FZ-2026-001", true, List.of("一"))), List.of());
  }

  @Override
  public void write(PupilFile pupil, Path file) {
    done.add("write " + file.getFileName());
  }

  @Override
  public void erase(String pseudonym, String why, char[] password, char[] vaultPassword, List<Path> elsewhere, List<CopyPlace> copies) {
    done.add("erase " + pseudonym);
  }
}
