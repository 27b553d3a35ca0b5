package io.pypiguard.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of streams. */
final class Digests {

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static void update(MessageDigest digest, Member member) throws IOException {
    try (InputStream in = member.open()) {
      update(digest, in);
    }
  }

  static void update(MessageDigest digest, InputStream in) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    int count;
    while ((count = in.read(buffer)) >= 0) {
      digest.update(buffer, 0, count);
    }
  }
}
