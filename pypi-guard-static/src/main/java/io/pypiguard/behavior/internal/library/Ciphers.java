package io.pypiguard.behavior.internal.library;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Digests and decryption with keys that are known, done by the JDK. */
final class Ciphers {

  private static final int BLOCK = 16;
  private static final int HASH = 32;

  /** Version, time and initial vector of a token. */
  private static final int FERNET_HEADER = 1 + 8 + BLOCK;

  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          Map.entry("md5", "MD5"),
          Map.entry("sha1", "SHA-1"),
          Map.entry("sha224", "SHA-224"),
          Map.entry("sha256", "SHA-256"),
          Map.entry("sha384", "SHA-384"),
          Map.entry("sha512", "SHA-512"),
          Map.entry("sha3_256", "SHA3-256"),
          Map.entry("sha3_512", "SHA3-512"));

  private Ciphers() {}

  /** Returns a digest of an algorithm by its name in {@code hashlib}. */
  static byte[] digest(String algorithm, byte[] data, Budget budget) {
    String name = DIGESTS.get(algorithm.toLowerCase(Locale.ROOT));
    if (name == null) {
      throw Refused.value();
    }
    budget.scan(data.length);
    try {
      return MessageDigest.getInstance(name).digest(data);
    } catch (GeneralSecurityException e) {
      throw Refused.value();
    }
  }

  /** Decrypts a token of Fernet (version 0x80) if its signature is right. */
  static byte[] fernet(byte[] key, byte[] token, Budget budget) {
    budget.length(token.length);
    byte[] both = urlSafe(key);
    byte[] data = urlSafe(token);
    Refused.unless(both.length == HASH && data.length >= FERNET_HEADER + HASH);
    Refused.unless((data[0] & 0xff) == 0x80);
    int end = data.length - HASH;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(both, 0, BLOCK, "HmacSHA256"));
      mac.update(data, 0, end);
      Refused.unless(
          MessageDigest.isEqual(mac.doFinal(), Arrays.copyOfRange(data, end, end + HASH)));
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      IvParameterSpec vector = new IvParameterSpec(data, FERNET_HEADER - BLOCK, BLOCK);
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(both, BLOCK, BLOCK, "AES"), vector);
      return cipher.doFinal(data, FERNET_HEADER, end - FERNET_HEADER);
    } catch (GeneralSecurityException e) {
      throw Refused.value();
    }
  }

  private static byte[] urlSafe(byte[] text) {
    return BaseCodecs.base64(BaseCodecs.exchanged(text, "-_", "+/"));
  }

  /** Decrypts with AES, padding kept. GCM's tag may be missing: it is not checked then. */
  static byte[] aes(String mode, byte[] key, byte[] vector, byte[] data, Budget budget) {
    budget.length(data.length);
    String name = mode.toUpperCase(Locale.ROOT);
    try {
      Cipher cipher;
      AlgorithmParameterSpec parameters = new IvParameterSpec(vector);
      SecretKeySpec secret = new SecretKeySpec(key, "AES");
      switch (name) {
        case "ECB" -> {
          cipher = Cipher.getInstance("AES/ECB/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, secret);
        }
        case "CBC", "CTR" -> {
          cipher = Cipher.getInstance("AES/" + name + "/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, secret, parameters);
        }
        case "CFB" -> {
          // PyCryptodome's feedback has 8 bits.
          cipher = Cipher.getInstance("AES/CFB8/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, secret, parameters);
        }
        case "GCM" -> {
          // Without its tag GCM is a counter that starts behind the vector.
          Refused.unless(vector.length == 12);
          byte[] counter = Arrays.copyOf(vector, BLOCK);
          counter[BLOCK - 1] = 2;
          cipher = Cipher.getInstance("AES/CTR/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(counter));
        }
        default -> throw Refused.value();
      }
      return cipher.doFinal(data);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw Refused.value();
    }
  }
}
