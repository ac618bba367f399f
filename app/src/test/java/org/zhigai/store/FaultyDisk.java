package org.zhigai.store;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The disk as it is, but failing by plan: for everything that goes through {@link Files} on a path of {@link #at}, and, since such a path tells its
 * name with {@value FaultyEngine#SCHEME} before it, for the database engine, which finds its own failing files by that.
 */
final class FaultyDisk extends FileSystem {
  private static final String SCHEME = FaultyEngine.SCHEME;
  private final FaultPlan plan;
  private final Provider provider = new Provider();

  FaultyDisk(FaultPlan plan) {
    this.plan = plan;
    FaultyEngine.by(plan);
  }

  Path at(Path real) {
    return new Place(real);
  }

  private static Path real(Path path) {
    return path instanceof Place place ? place.real : path;
  }

  private final class Provider extends FileSystemProvider {
    private final FileSystemProvider to = FileSystems.getDefault().provider();

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
      if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.CREATE_NEW)) {
        plan.change();
      }
      return new FaultyChannel(to.newFileChannel(real(path), options, attributes), plan);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
      return newFileChannel(path, options, attributes);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
      var how = new HashSet<>(Set.of(options));
      if (how.isEmpty()) {
        how.addAll(Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
      }
      how.add(StandardOpenOption.WRITE);
      return Channels.newOutputStream(newFileChannel(path, how));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      var all = to.newDirectoryStream(real(folder), each -> filter.accept(new Place(each)));
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          var each = all.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return each.hasNext();
            }

            @Override
            public Path next() {
              return new Place(each.next());
            }
          };
        }

        @Override
        public void close() throws IOException {
          all.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      plan.change();
      to.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      // A full disk still forgets.
      to.delete(real(path));
    }

    @Override
    public void copy(Path from, Path into, CopyOption... options) throws IOException {
      plan.change();
      to.copy(real(from), real(into), options);
    }

    @Override
    public void move(Path from, Path into, CopyOption... options) throws IOException {
      plan.change();
      to.move(real(from), real(into), options);
    }

    @Override
    public boolean isSameFile(Path a, Path b) throws IOException {
      return to.isSameFile(real(a), real(b));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return to.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return to.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      to.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
      return to.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
      return to.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
      return to.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
      plan.change();
      to.setAttribute(real(path), name, value, options);
    }

    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return FaultyDisk.this;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }
  }

  /** A path of this disk. */
  private final class Place implements Path {
    private final Path real;

    Place(Path real) {
      this.real = real;
    }

    private Path of(Path other) {
      return new Place(other);
    }

    @Override
    public FileSystem getFileSystem() {
      return FaultyDisk.this;
    }

    @Override
    public boolean isAbsolute() {
      return real.isAbsolute();
    }

    @Override
    public Path getRoot() {
      return of(Objects.requireNonNull(real.getRoot()));
    }

    @Override
    public Path getFileName() {
      return of(Objects.requireNonNull(real.getFileName()));
    }

    @Override
    public @Nullable Path getParent() {
      var parent = real.getParent();
      return parent == null ? null : of(parent);
    }

    @Override
    public int getNameCount() {
      return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
      return of(real.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
      return of(real.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
      return real.startsWith(real(other));
    }

    @Override
    public boolean endsWith(Path other) {
      return real.endsWith(real(other));
    }

    @Override
    public Path normalize() {
      return of(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
      return of(real.resolve(real(other)));
    }

    @Override
    public Path relativize(Path other) {
      return of(real.relativize(real(other)));
    }

    @Override
    public URI toUri() {
      return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
      return of(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
      return of(real.toRealPath(options));
    }

    @Override
    public File toFile() {
      return real.toFile();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
      return real.compareTo(real(other));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && place.real.equals(real);
    }

    @Override
    public int hashCode() {
      return real.hashCode();
    }

    @Override
    public String toString() {
      return real.isAbsolute() ? SCHEME + ":" + real : real.toString();
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return new Place(Path.of(first, more));
  }

  @Override
  public void close() {
    FaultyEngine.by(FaultPlan.none());
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return FileSystems.getDefault().getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return Set.of();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return Set.of();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return FileSystems.getDefault().supportedFileAttributeViews();
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    var matcher = FileSystems.getDefault().getPathMatcher(pattern);
    return path -> matcher.matches(real(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
