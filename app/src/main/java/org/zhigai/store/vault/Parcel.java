package org.zhigai.store.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.zhigai.store.file.FileKey;

/**
 * What is sealed together: a key of its own that is sealed once to a vault's public key (DHKEM of RFC 9180), and any number of pieces under it (AES-GCM). To
 * open all the names of a school takes as many steps of the slow kind as there were imports, not pupils.
 */
public final class Parcel {
  private static final String SEALED_KEY = "DHKEM";
  private static final String PIECE = "AES/GCM/NoPadding";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  /** Pieces are filled up to a multiple of this: their length does not tell that of a name. */
  private static final int BLOCK = 64;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  private Parcel(SecretKey key) {
    this.key = key;
  }

  /**
   * A new parcel.
   *
   * @param openedBy what the private key opens it by
   */
  public record Begun(Parcel parcel, byte[] openedBy) {}

  /** Begins one to a vault's public key. */
  public static Begun to(byte[] publicKey) throws GeneralSecurityException {
    var made = KEM.getInstance(SEALED_KEY).newEncapsulator(VaultPair.decoded(publicKey)).encapsulate(0, KEY, "AES");
    return new Begun(new Parcel(made.key()), made.encapsulation());
  }

  /** One that was begun before. A key that does not fit is told by the pieces alone. */
  public static Parcel from(byte[] openedBy, FileKey privateKey) throws GeneralSecurityException {
    return new Parcel(KEM.getInstance(SEALED_KEY).newDecapsulator(VaultPair.decoded(privateKey)).decapsulate(openedBy, 0, KEY, "AES"));
  }

  boolean isSame(Parcel other) {
    return MessageDigest.isEqual(key.getEncoded(), other.key.getEncoded());
  }

  /**
   * Seals one piece.
   *
   * @param plain that ends without a zero byte
   * @param of whose piece it is: it opens as nobody else's
   */
  public byte[] seal(byte[] plain, long of) throws GeneralSecurityException {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var filled = Arrays.copyOf(plain, (plain.length / BLOCK + 1) * BLOCK);
    var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, of).doFinal(filled);
    Arrays.fill(filled, (byte) 0);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /** @throws GeneralSecurityException when the key is another one, or this is somebody else's piece */
  public byte[] open(byte[] sealed, long of) throws GeneralSecurityException {
    if (sealed.length < NONCE) {
      throw new GeneralSecurityException("no piece of a parcel");
    }
    var filled = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), of).doFinal(sealed, NONCE, sealed.length - NONCE);
    var length = filled.length;
    while (length > 0 && filled[length - 1] == 0) {
      length--;
    }
    var plain = Arrays.copyOf(filled, length);
    Arrays.fill(filled, (byte) 0);
    return plain;
  }

  private Cipher cipher(int mode, byte[] nonce, long of) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(PIECE);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(of).array());
    return cipher;
  }
}
