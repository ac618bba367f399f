package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** The two files of one store, and what can be wrong with them. */
record StoreFiles(Path key) {
  private static final String DATA = ".mv.db";

  /** The encrypted data, beside the key file. */
  Path data() {
    return key.resolveSibling(key.getFileName() + DATA);
  }

  boolean isAnyThere() {
    return Files.exists(key) || Files.exists(data());
  }

  /** Takes the store for this program. @throws UserFault when it is missing, in use or not writable */
  StoreLock lock() {
    if (!Files.exists(key)) {
      throw fault("ZG-403", "store.missing", null);
    }
    try {
      return StoreLock.of(key).orElseThrow(() -> fault("ZG-404", "store.locked", null));
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", refused);
    }
  }

  /** @throws UserFault when the key file is damaged or of a newer version */
  KeyFile keyFile() {
    try {
      var read = KeyFile.read(key);
      if (read.isNewer()) {
        throw fault("ZG-406", "store.newer", null);
      }
      return read;
    } catch (IOException | IllegalArgumentException broken) {
      throw fault("ZG-405", "store.damaged", broken);
    }
  }

  /** @throws UserFault also when the password is wrong */
  FileKey open(char[] password) {
    return keyFile().open(password).orElseThrow(() -> fault("ZG-407", "store.wrong-password", null));
  }

  /** Puts a key file in place in one move, over an older one. */
  void write(KeyFile fresh) {
    var parent = key.toAbsolutePath().getParent();
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      var beside = key.resolveSibling(key.getFileName() + ".new");
      Files.writeString(beside, fresh.text());
      Files.move(beside, key, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", refused);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(data());
      Files.deleteIfExists(key);
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", refused);
    }
  }

  UserFault fault(String code, String phrase, @Nullable Throwable cause) {
    return new UserFault(
        UserFault.Kind.STORE, code, Phrase.of(phrase, String.valueOf(key.getFileName())), Phrase.of(phrase + ".remedy"),
        cause);
  }
}
