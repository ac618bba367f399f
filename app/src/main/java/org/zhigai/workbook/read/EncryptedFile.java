package org.zhigai.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks in XML that were encrypted with a password. What comes out stays in memory: nothing readable is written anywhere. */
final class EncryptedFile {
  private EncryptedFile() {}

  /**
   * The zip within an encrypted workbook.
   *
   * @param size of the file in bytes: what it holds encrypted is no longer once it is not
   * @throws org.zhigai.kernel.UserFault ZG-305 when the password is missing or does not open it
   */
  static byte[] zip(POIFSFileSystem container, Optional<String> password, String name, long size) throws IOException {
    try {
      var decryptor = Decryptor.getInstance(new EncryptionInfo(container));
      // Files that are only protected against writing carry a password everybody knows.
      if (!decryptor.verifyPassword(password.orElse(Decryptor.DEFAULT_PASSWORD))) {
        throw ReadFaults.encrypted(name);
      }
      try (var in = decryptor.getDataStream(container)) {
        var zip = in.readNBytes((int) size);
        if (in.read() >= 0) {
          throw ReadFaults.damaged(name, new EOFException("said to be longer than the file"));
        }
        return zip;
      }
    } catch (GeneralSecurityException otherwiseLocked) {
      throw ReadFaults.encrypted(name);
    }
  }

  /** The entries of a zip in memory; what is unpacked on the way is counted. */
  static List<ZipEntry> entries(byte[] zip, int most, long mostUnpacked) throws IOException {
    var out = new ArrayList<ZipEntry>();
    var unpacked = 0L;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      var rest = new byte[1 << 13];
      for (var entry = in.getNextEntry(); entry != null && out.size() < most; entry = in.getNextEntry()) {
        out.add(entry);
        for (var n = in.read(rest); n >= 0; n = in.read(rest)) {
          unpacked += n;
          if (unpacked > mostUnpacked) {
            throw new XlsxParts.TooLarge();
          }
        }
      }
    }
    return out;
  }

  /** A zip in memory, walked from its beginning to the entry that is wanted. */
  static ZipInputStream at(byte[] zip, ZipEntry wanted) throws IOException {
    var in = new ZipInputStream(new ByteArrayInputStream(zip));
    for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      if (entry.getName().equals(wanted.getName())) {
        return in;
      }
    }
    throw new IOException("no entry " + wanted.getName());
  }
}
