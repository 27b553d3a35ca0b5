package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Builtins and pure functions of Python's library for values that are known. A function is named by
 * its canonical path, as {@code builtins.chr} or {@code base64.b64decode}. A result has the origins
 * of the arguments.
 */
public final class Functions {

  private static final String BUILTINS = "builtins.";

  private static final Map<String, Routine> ROUTINES = routines();

  private static final Map<String, Constant> CONSTANTS = StringConstants.all();

  private final Work work;

  /**
   * Makes functions.
   *
   * @param budget what they may spend
   * @param caller calls what the program hands over, as the key of {@code sorted}
   */
  public Functions(Budget budget, Caller caller) {
    this.work = new Work(budget, caller);
  }

  private static Map<String, Routine> routines() {
    Map<String, Routine> routines = new HashMap<>();
    Builtins.addTo(routines);
    IterableFunctions.addTo(routines);
    CodecFunctions.addTo(routines);
    TextFunctions.addTo(routines);
    UnboundMethods.addTo(routines);
    return routines;
  }

  /** Tells whether a function is among those that can be worked out. */
  public boolean knows(String path) {
    return ROUTINES.containsKey(path);
  }

  /** Returns the paths of all functions that can be worked out, in order. */
  static SortedSet<String> paths() {
    return new TreeSet<>(ROUTINES.keySet());
  }

  /** Returns what a function gives; nothing if that cannot, or must not, be worked out. */
  public Optional<Value> call(String path, List<Value> arguments, Map<String, Value> keywords) {
    Routine routine = ROUTINES.get(path);
    if (routine == null) {
      return Optional.empty();
    }
    if (Opaque.isAll(arguments) && keywords.isEmpty() && path.startsWith(BUILTINS)) {
      return Results.none(work.budget());
    }
    List<Value> operands = arguments;
    if (!keywords.isEmpty()) {
      operands = new ArrayList<>(arguments);
      operands.addAll(keywords.values());
    }
    return Results.of(
        work.budget(), operands, () -> routine.call(Arguments.of(arguments, keywords), work));
  }

  /** Returns a constant of the library, as {@code string.ascii_letters}. */
  public static Optional<Value> constant(String path) {
    return Optional.ofNullable(CONSTANTS.get(path));
  }

  /**
   * Returns a digest.
   *
   * @param algorithm the name that {@code hashlib} has for it, as {@code sha256}
   * @param data what is digested
   * @return the digest, unless the algorithm is not known or the budget is spent
   */
  public Optional<byte[]> digest(String algorithm, byte[] data) {
    return bytes(() -> Ciphers.digest(algorithm, data, work.budget()));
  }

  /**
   * Decrypts a token of {@code cryptography.fernet}.
   *
   * @param key the key in URL-safe base 64
   * @param token the token in URL-safe base 64
   * @return what is in it, unless the key is not its key
   */
  public Optional<byte[]> fernet(byte[] key, byte[] token) {
    return bytes(() -> Ciphers.fernet(key, token, work.budget()));
  }

  /**
   * Decrypts what was encrypted with AES; padding stays, and GCM's tag is not checked.
   *
   * @param mode one of {@code ECB CBC CTR CFB GCM}
   * @param key 16, 24 or 32 bytes
   * @param vector the initial vector, of CTR the first counter, of GCM the nonce of 12 bytes; for
   *     ECB anything
   * @param data what was encrypted, without GCM's tag
   * @return what it was, unless key, vector or data have a wrong length
   */
  public Optional<byte[]> aes(String mode, byte[] key, byte[] vector, byte[] data) {
    return bytes(() -> Ciphers.aes(mode, key, vector, data, work.budget()));
  }

  private static Optional<byte[]> bytes(Supplier<byte[]> work) {
    try {
      return Optional.of(work.get());
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}
