package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.workbook.SheetFile;
import picocli.CommandLine;

/** Encrypted workbooks open on the command line by what a file says, and are refused with a way out when nothing fits. */
class WorkbookPasswordsTest {
  @TempDir
  Path folder;

  @Test
  void everyWorkbookOpensWithTheLineThatFits() throws IOException, GeneralSecurityException {
    var one = locked("四年级数学.xlsx", "口令一");
    var other = locked("四年级语文.xlsx", "口令二");
    var kit = unlocking("不对\n口令一\n口令二\n");
    assertThat(kit.reader().read(one, Progress.NONE).sheets().getFirst().name()).isEqualTo("成绩");
    assertThat(kit.reader().read(other, Progress.NONE).sheets()).hasSize(1);
    assertThat(kit.tables().read(one, Progress.NONE).getFirst().rows()).hasSize(3);
  }

  @Test
  void whereNoLineFitsTheWayOutIsSaid() throws IOException, GeneralSecurityException {
    var file = locked("四年级数学.xlsx", "口令一");
    assertThatThrownBy(() -> unlocking("不对\n").reader().read(file, Progress.NONE))
        .isInstanceOfSatisfying(UserFault.class, fault -> {
          assertThat(fault.code()).isEqualTo("ZG-305");
          assertThat(new Words(Lang.ZH).say(fault.remedy())).contains("--workbook-password-file");
        });
  }

  private Kit unlocking(String lines) throws IOException {
    var passwords = new WorkbookPasswords();
    CommandLine.populateCommand(passwords, "--workbook-password-file", Files.writeString(folder.resolve("口令.txt"), lines).toString());
    return passwords.unlocking(Analysed.kit(), new Words(Lang.ZH));
  }

  private Path locked(String name, String password) throws IOException, GeneralSecurityException {
    return SheetFile.xlsx().sheet("成绩", "班级|姓名|语文", "四（1）班|赵一|93", "四（1）班|钱二|88").saveEncrypted(folder.resolve(name), EncryptionMode.agile, password);
  }
}
