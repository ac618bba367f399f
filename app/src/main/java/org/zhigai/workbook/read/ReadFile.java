package org.zhigai.workbook.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.ChosenFiles;

/** Reads any workbook file into grids. What a file is, its first bytes decide, never its ending. */
public final class ReadFile {
  private static final long MAX_BYTES = 300L << 20;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] ZIP_WITHOUT_ENTRIES = {'P', 'K', 5, 6};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int START = 8;
  private static final List<byte[]> BIFF_2_TO_4 =
      List.of(new byte[] {9, 0, 4, 0}, new byte[] {9, 2, 6, 0}, new byte[] {9, 4, 6, 0});

  /** @throws org.zhigai.kernel.UserFault of kind INPUT, codes ZG-301 to ZG-312 */
  public SourceFile read(Path file, Progress progress) {
    return read(file, Optional.empty(), progress);
  }

  /** @param password opens an encrypted workbook; without one, or with another, it is refused by ZG-305 */
  public SourceFile read(Path file, Optional<String> password, Progress progress) {
    var name = String.valueOf(file.getFileName());
    try {
      var content = content(file, name);
      if (content.size() == 0) {
        throw ReadFaults.empty(name);
      }
      if (content.size() > MAX_BYTES) {
        throw ReadFaults.tooLarge(name);
      }
      progress.step(0, Phrase.of("intake.progress.opening", name));
      return opened(content, password, progress);
    } catch (MalformedXml | CharacterCodingException | EOFException | ZipException broken) {
      throw ReadFaults.damaged(name, broken);
    } catch (XlsxParts.TooLarge tooLarge) {
      throw ReadFaults.tooLarge(name);
    } catch (IOException unreadable) {
      throw ReadFaults.unreadable(name, unreadable);
    }
  }

  /** The workbooks that are meant by these files: a zip of workbooks stands for those in it. */
  public static ChosenFiles chosen(List<Path> files) {
    var workbooks = new ArrayList<Path>();
    var leftOut = new ArrayList<String>();
    for (var file : files) {
      var members = Archive.members(file);
      if (members == null || members.workbooks().isEmpty()) {
        workbooks.add(file);
      } else {
        workbooks.addAll(members.workbooks());
        members.others().forEach(o -> leftOut.add(file.getFileName() + ": " + o));
      }
    }
    return new ChosenFiles(workbooks, leftOut);
  }

  private static FileContent content(Path file, String name) throws IOException {
    if (Files.isRegularFile(file)) {
      return new FileContent(name, file, null);
    }
    var member = Archive.member(file);
    if (member == null) {
      throw ReadFaults.missing(name);
    }
    return new FileContent(name, file, member);
  }

  private static SourceFile opened(FileContent content, Optional<String> password, Progress progress) throws IOException {
    var name = content.name();
    var sha256 = content.sha256();
    var start = content.start(START);
    if (begins(start, ZIP) || begins(start, ZIP_WITHOUT_ENTRIES)) {
      var opened = new ZippedBook(name, progress).read(content::zip);
      return new SourceFile(opened.format(), "", sha256, opened.sheets());
    }
    if (begins(start, OLE2)) {
      var opened = new XlsFile(name, password, progress).read(content);
      return new SourceFile(opened.format(), "", sha256, opened.sheets());
    }
    if (BIFF_2_TO_4.stream().anyMatch(old -> begins(start, old))) {
      throw ReadFaults.tooOld(name);
    }
    var bytes = content.all();
    var table = DbfFile.read(bytes, name, sha256);
    return table != null ? table : new TextFile(name, progress).read(bytes, sha256);
  }

  private static boolean begins(byte[] start, byte[] magic) {
    for (var i = 0; i < magic.length; i++) {
      if (i >= start.length || start[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
