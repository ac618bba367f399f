package org.zhigai.ui.care;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** The vault of an invented store, without a password of its own at first. */
final class FakeVault implements VaultDeeds {
  static final String CODE = "0000-1111";
  final List<String> done = new ArrayList<>();
  String password = FakeCare.PASSWORD;

  @Override
  public boolean hasOwnPassword() {
    return !password.equals(FakeCare.PASSWORD);
  }

  @Override
  public void changePassword(char[] old, char[] fresh) {
    refuseUnless(old, password, "ZG-435", "vault.wrong-password");
    done.add("change");
    password = new String(fresh);
  }

  @Override
  public char[] newRecoveryCode(char[] given) {
    refuseUnless(given, password, "ZG-435", "vault.wrong-password");
    return CODE.toCharArray();
  }

  @Override
  public void recover(char[] code, char[] fresh) {
    refuseUnless(code, CODE, "ZG-438", "vault.recovery.wrong");
    done.add("recover");
    password = new String(fresh);
  }

  private static void refuseUnless(char[] given, String right, String code, String what) {
    if (!Arrays.equals(given, right.toCharArray())) {
      throw new UserFault(UserFault.Kind.STORE, code, Phrase.of(what), Phrase.of(what + ".remedy"));
    }
  }
}
