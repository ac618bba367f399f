package org.zhigai.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhigai.kernel.Digest;
import org.zhigai.rows.Plain;

/**
 * The signature of a package: over the bytes of its manifest, which holds the sums of all tables. It tells that all was put together by the holder of one key and not
 * changed since; whose key that is people find out by comparing its {@linkplain #print print} once.
 *
 * @param key public, as X.509 writes it
 */
record PackageSeal(byte[] key, byte[] signature) {
  private static final String ALGORITHM = "Ed25519";
  private static final Pattern FOUR = Pattern.compile("(.{4})(?=.)");
  private static final int PRINT = 16;

  static PackageSeal by(PackageSigner signer, byte[] manifest) {
    return new PackageSeal(signer.publicKey(), signer.sign(manifest));
  }

  /** Sixteen letters in fours, as they are read over the telephone. */
  static String print(byte[] key) {
    return FOUR.matcher(Digest.sha256(key).substring(0, PRINT).toUpperCase(Locale.ROOT)).replaceAll("$1-");
  }

  byte[] written() {
    var out = new LinkedHashMap<String, Object>();
    var base64 = Base64.getEncoder();
    out.put("algorithm", ALGORITHM);
    out.put("key", base64.encodeToString(key));
    out.put("signature", base64.encodeToString(signature));
    return Plain.text(out).getBytes(StandardCharsets.UTF_8);
  }

  /** @throws IllegalArgumentException when it is none of ours */
  static PackageSeal read(byte[] written) {
    var map = Plain.map(new String(written, StandardCharsets.UTF_8));
    if (ALGORITHM.equals(map.get("algorithm")) && map.get("key") instanceof String key && map.get("signature") instanceof String signature) {
      return new PackageSeal(Base64.getDecoder().decode(key), Base64.getDecoder().decode(signature));
    }
    throw new IllegalArgumentException("no signature");
  }

  boolean isOf(byte[] manifest) {
    try {
      var signed = Signature.getInstance(ALGORITHM);
      signed.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
      signed.update(manifest);
      return signed.verify(signature);
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }
}
