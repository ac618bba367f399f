package org.zhigai.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.RestorePlan;
import org.zhigai.chain.StoreFacts;
import org.zhigai.chain.StoreHealth;

/** What {@code store … --json} prints; the keys are the components. Points of time are ISO 8601. */
final class StoreJson {
  private StoreJson() {}

  record Facts(String store, String data, int format, long bytes, String written, Cost argon2id, @Nullable InUse inUse) {}

  record Cost(int memoryKib, int passes) {}

  record InUse(long process, @Nullable String since) {}

  record Health(String store, String school, boolean whole, boolean asLeft, long bytes, @Nullable String lastChange, List<Table> tables) {}

  record Table(String table, long rows, @Nullable String damage) {}

  record Backup(String backup, long bytes, Health health) {}

  record Restore(
      String backup, String made, String store, boolean replaces, @Nullable String kept, Change lastChange, List<Changed> changes,
      boolean restored) {}

  record Change(@Nullable String now, @Nullable String then) {}

  record Changed(String table, long now, long then) {}

  record Password(String store, boolean changed) {}

  static Facts of(StoreFacts facts) {
    return new Facts(
        facts.file().toString(), facts.data().toString(), facts.format(), facts.bytes(), facts.written().toString(),
        new Cost(facts.memoryKib(), facts.passes()),
        facts.inUse().map(by -> new InUse(by.process(), by.since().map(Object::toString).orElse(null))).orElse(null));
  }

  static Health of(Path store, StoreHealth health) {
    return new Health(
        store.toString(), health.school(), health.isWhole(), health.asLeft(), health.bytes(), lastChange(health),
        health.tables().stream().map(t -> new Table(t.name(), t.rows(), t.damage().orElse(null))).toList());
  }

  /** @param kept where the store that was there went; null before it went anywhere */
  static Restore of(Path backup, Path store, RestorePlan plan, @Nullable Path kept, boolean restored) {
    return new Restore(
        backup.toString(), plan.made().toString(), store.toString(), plan.isReplaced(), kept == null ? null : kept.toString(),
        new Change(plan.present().map(StoreJson::lastChange).orElse(null), lastChange(plan.backup())),
        plan.changes().entrySet().stream().map(c -> new Changed(c.getKey(), c.getValue().now(), c.getValue().then())).toList(), restored);
  }

  private static @Nullable String lastChange(StoreHealth health) {
    return health.lastChange().map(Object::toString).orElse(null);
  }
}
