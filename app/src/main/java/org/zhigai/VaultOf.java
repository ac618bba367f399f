package org.zhigai;

import java.util.function.Supplier;
import org.zhigai.chain.Chain;
import org.zhigai.chain.KeepVault;
import org.zhigai.kernel.Actor;
import org.zhigai.ui.care.VaultDeeds;

/** The vault of the store a window has open. */
record VaultOf(Chain chain, Supplier<Actor> actor) implements VaultDeeds {

  @Override
  public boolean hasOwnPassword() {
    return chain.archive().vault().hasOwnPassword();
  }

  @Override
  public void changePassword(char[] old, char[] fresh) {
    keep().changePassword(old, fresh, actor.get());
  }

  @Override
  public char[] newRecoveryCode(char[] password) {
    return keep().newRecoveryCode(password, actor.get());
  }

  @Override
  public void recover(char[] code, char[] fresh) {
    keep().recover(code, fresh, actor.get());
  }

  private KeepVault keep() {
    return new KeepVault(chain.archive());
  }
}
