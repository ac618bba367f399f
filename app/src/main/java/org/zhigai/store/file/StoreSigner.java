package org.zhigai.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.zhigai.pack.PackageSigner;

/** Signs by a key of the store. */
record StoreSigner(Ed25519PrivateKeyParameters key) implements PackageSigner {

  @Override
  public byte[] publicKey() {
    try {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey()).getEncoded();
    } catch (IOException never) {
      throw new UncheckedIOException("written to memory", never);
    }
  }

  @Override
  public byte[] sign(byte[] text) {
    var signing = new Ed25519Signer();
    signing.init(true, key);
    signing.update(text, 0, text.length);
    return signing.generateSignature();
  }
}
