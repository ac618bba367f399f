package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.ImportProfiles;

/** Layouts in memory. */
public final class FakeProfiles implements ImportProfiles {
  private final List<ImportProfile> kept = new ArrayList<>();

  @Override
  public List<ImportProfile> all() {
    return List.copyOf(kept);
  }

  @Override
  public ImportProfile save(ImportProfile profile, Actor by) {
    kept.removeIf(p -> p.print().equals(profile.print()));
    var saved =
        new ImportProfile(
            kept.size() + 1L, profile.title(), profile.print(), profile.rows(), profile.said(),
            java.time.LocalDateTime.of(2026, 6, 1, 9, 30), by.name());
    kept.addFirst(saved);
    return saved;
  }

  @Override
  public void delete(long id, Actor by) {
    kept.removeIf(p -> p.id() == id);
  }
}
