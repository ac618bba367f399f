package org.zhigai.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files nobody but their owner reads, put in place so that a crash or a power cut leaves the old or the new and never a part: forced
 * to the disk first, then moved in one step, then the folder's own entry forced.
 */
public final class OnDisk {
  private static final System.Logger LOG = System.getLogger(OnDisk.class.getName());
  private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
  private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OnDisk() {}

  /** What a file is made with. Windows has no such attribute: {@link #restrict} does it there. */
  public static FileAttribute<?>[] ownerOnly() {
    return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
  }

  /** An empty file for its owner, in the place of an older one. */
  public static void fresh(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly());
    restrict(file);
  }

  /** Takes a file back from everybody but its owner. A file system that knows no owners is left as it is, with a line in the log. */
  public static void restrict(Path file) throws IOException {
    var acl = POSIX ? null : Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (acl != null) {
      acl.setAcl(List.of(
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(acl.getOwner())
              .setPermissions(EnumSet.allOf(AclEntryPermission.class))
              .build()));
    } else if (POSIX && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      try {
        Files.setPosixFilePermissions(file, OWNER);
      } catch (IOException ownerless) {
        LOG.log(System.Logger.Level.WARNING, "others can read a file: " + SafeTrace.kind(ownerless));
      }
    }
  }

  /** Returns when what the file holds is on the disk. */
  public static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Moves a file that was {@linkplain #force forced} over {@code to}: in one step, unless the file system knows no such thing. */
  public static void place(Path file, Path to) throws IOException {
    try {
      Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException oldDisk) {
      Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
    }
    forceEntry(to);
  }

  /** Returns when the folder knows the file by its name even after a power cut. Windows opens no folder as a file, and needs not to. */
  private static void forceEntry(Path file) throws IOException {
    if (POSIX) {
      try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  /** A whole small file for its owner, forced. */
  public static void write(Path file, String text) throws IOException {
    fresh(file);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    force(file);
    forceEntry(file);
  }
}
