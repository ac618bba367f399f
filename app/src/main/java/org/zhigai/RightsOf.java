package org.zhigai;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ExportPupil;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.KeptUntil;
import org.zhigai.kernel.Actor;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.rows.Change;
import org.zhigai.ui.care.Rights;

/** What pupils may ask of the store a window has open. */
record RightsOf(Chain chain, Supplier<Actor> actor, Erasing erasing) implements Rights {

  /** Deletes a pupil; both passwords are wiped by it. */
  interface Erasing {
    void erase(ErasureOrder order, char[] password, char[] vaultPassword);
  }

  @Override
  public long months() {
    return chain.retention().months();
  }

  @Override
  public List<KeptUntil> imports() {
    return chain.retention().imports();
  }

  @Override
  public Change period(long months, String why) {
    return chain.retention().period(months, why, actor.get());
  }

  @Override
  public PupilFile look(String who, String why, char[] password) {
    return new ExportPupil(chain.archive()).export(who, why, password, actor.get());
  }

  @Override
  public void write(PupilFile pupil, Path file) {
    chain.reports().pupil(pupil, file);
  }

  @Override
  public void erase(String pseudonym, String why, char[] password, char[] vaultPassword, List<Path> elsewhere, List<CopyPlace> copies) {
    erasing.erase(new ErasureOrder(pseudonym, elsewhere, copies, why, actor.get()), password, vaultPassword);
  }
}
