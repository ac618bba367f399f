package org.zhigai.pack;

/** Whoever signs packages: a school's store, by a key that is the same for its life and leaves it never. */
public interface PackageSigner {

  /** The public key that tells whether a signature is this one's (Ed25519, as X.509 writes it); no secret. */
  byte[] publicKey();

  /** @return the Ed25519 signature of it */
  byte[] sign(byte[] text);

  /** By what people compare the key. */
  default String print() {
    return PackageSeal.print(publicKey());
  }
}
