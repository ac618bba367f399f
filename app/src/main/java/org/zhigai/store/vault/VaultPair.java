package org.zhigai.store.vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import org.zhigai.store.file.FileKey;

/**
 * The keys of a vault (X25519).
 *
 * @param publicKey as X.509 writes it; no secret
 * @param privateKey wiped by whoever asked for the pair
 */
public record VaultPair(byte[] publicKey, FileKey privateKey) {
  private static final String CURVE = "X25519";

  public static VaultPair fresh() {
    try {
      var pair = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
      var scalar = ((XECPrivateKey) pair.getPrivate()).getScalar().orElseThrow();
      return new VaultPair(pair.getPublic().getEncoded(), new FileKey(scalar));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has X25519", missing);
    }
  }

  /** Whether the two belong together. */
  public boolean isOne() {
    try {
      var begun = Parcel.to(publicKey);
      return Parcel.from(begun.openedBy(), privateKey).isSame(begun.parcel());
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }

  static PublicKey decoded(byte[] publicKey) throws GeneralSecurityException {
    return KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(publicKey));
  }

  static PrivateKey decoded(FileKey privateKey) throws GeneralSecurityException {
    return KeyFactory.getInstance(CURVE).generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey.bytes()));
  }
}
