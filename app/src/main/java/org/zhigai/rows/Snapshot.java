package org.zhigai.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All rows of the store at one moment; never changes. */
final class Snapshot implements Facts {
  private static final Comparator<Row<?>> BY_NUMBER =
      Comparator.<Row<?>, String>comparing(r -> series(r.number())).thenComparingInt(r -> r.number().length()).thenComparing(Row::number);

  private final Map<Kind<?>, Listing> listings;
  private volatile @Nullable Map<String, List<Row<?>>> bySource;
  private volatile @Nullable Map<String, List<Row<?>>> goneBySource;

  private Snapshot(Map<Kind<?>, Listing> listings) {
    this.listings = listings;
  }

  /**
   * The rows of a kind, by number.
   *
   * @param sorted those that are not withdrawn
   */
  private record Listing(List<Row<?>> sorted, List<Row<?>> withdrawn, Map<Long, Row<?>> byId) {
    static Listing of(Collection<Row<?>> rows) {
      var sorted = new ArrayList<>(rows);
      sorted.sort(BY_NUMBER);
      var byId = new HashMap<Long, Row<?>>();
      rows.forEach(r -> byId.put(r.id(), r));
      return of(sorted, byId);
    }

    static Listing of(List<Row<?>> sorted, Map<Long, Row<?>> byId) {
      var gone = sorted.stream().filter(Row::isWithdrawn).<Row<?>>map(r -> r).toList();
      return gone.isEmpty()
          ? new Listing(sorted, gone, byId)
          : new Listing(sorted.stream().filter(r -> !r.isWithdrawn()).<Row<?>>map(r -> r).toList(), gone, byId);
    }

    boolean isWhole() {
      return withdrawn.isEmpty();
    }
  }

  static Snapshot of(Map<Kind<?>, List<Row<?>>> rows) {
    var out = new LinkedHashMap<Kind<?>, Listing>();
    rows.forEach((kind, some) -> out.put(kind, Listing.of(some)));
    return new Snapshot(out);
  }

  /** This with some rows put in or in the place of older versions, and some taken out. */
  Snapshot with(Collection<Row<?>> kept, Collection<Row<?>> gone) {
    var out = new LinkedHashMap<>(listings);
    var touched = new HashMap<Kind<?>, Map<Long, Row<?>>>();
    kept.forEach(r -> touched.computeIfAbsent(r.kind(), this::ids).put(r.id(), r));
    gone.forEach(r -> touched.computeIfAbsent(r.kind(), this::ids).remove(r.id()));
    touched.forEach((kind, ids) -> out.put(kind, sameIds(kind, ids) && listing(kind).isWhole() ? replaced(kind, ids) : Listing.of(ids.values())));
    return new Snapshot(out);
  }

  private boolean sameIds(Kind<?> kind, Map<Long, Row<?>> ids) {
    return ids.keySet().equals(listing(kind).byId().keySet());
  }

  /** Numbers never change, so nothing moves when rows do. */
  private Listing replaced(Kind<?> kind, Map<Long, Row<?>> ids) {
    var sorted = new ArrayList<Row<?>>(ids.size());
    for (var row : listing(kind).sorted()) {
      var now = ids.get(row.id());
      sorted.add(now == null ? row : now);
    }
    return Listing.of(sorted, ids);
  }

  private Map<Long, Row<?>> ids(Kind<?> kind) {
    return new HashMap<>(listing(kind).byId());
  }

  private Listing listing(Kind<?> kind) {
    return listings.getOrDefault(kind, new Listing(List.of(), List.of(), Map.of()));
  }

  @Override
  @SuppressWarnings("unchecked") // a listing of a kind holds rows of that kind
  public <K> List<Row<K>> rows(Kind<K> kind) {
    return java.util.Collections.unmodifiableList((List<Row<K>>) (List<?>) listing(kind).sorted());
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public <K> List<Row<K>> withdrawn(Kind<K> kind) {
    return java.util.Collections.unmodifiableList((List<Row<K>>) (List<?>) listing(kind).withdrawn());
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public <K> Optional<Row<K>> row(Kind<K> kind, long id) {
    return Optional.ofNullable((Row<K>) listing(kind).byId().get(id));
  }

  @Override
  public List<Row<?>> standingOn(String source) {
    var index = bySource;
    if (index == null) {
      index = index(Listing::sorted);
      bySource = index;
    }
    return index.getOrDefault(source, List.of());
  }

  @Override
  public List<Row<?>> withdrawnOn(String source) {
    var index = goneBySource;
    if (index == null) {
      index = index(Listing::withdrawn);
      goneBySource = index;
    }
    return index.getOrDefault(source, List.of());
  }

  private Map<String, List<Row<?>>> index(Function<Listing, List<Row<?>>> rows) {
    var made = new HashMap<String, List<Row<?>>>();
    listings.values().forEach(l -> rows.apply(l).forEach(r -> r.links().forEach(k -> made.computeIfAbsent(k.source(), s -> new ArrayList<>()).add(r))));
    return made;
  }

  @Override
  public Optional<Row<?>> any(long id) {
    return listings.values().stream().<Row<?>>mapMulti((l, out) -> {
      var row = l.byId().get(id);
      if (row != null) {
        out.accept(row);
      }
    }).findFirst();
  }

  private static String series(String number) {
    var last = number.lastIndexOf('-');
    return last < 0 ? number : number.substring(0, last);
  }
}
