package io.pypiguard.models.scoring;

import io.pypiguard.models.scoring.TreeEnsemble.Aggregation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stacks as bytes: numbers in big-endian order, arrays and texts behind their lengths. The same
 * stacks always give the same bytes.
 *
 * <p>First come the scorers, each once: a byte that tells the sort, and then its numbers. Then come
 * the patterns: the families, the bias, for each member its id, its weight and the place of its
 * scorer, and whether there is a floor, with its shift, its weight and the place of its scorer.
 */
public final class StackFormat {

  private static final byte TREES = 1;
  private static final byte LINEAR = 2;

  /** No sane learner grows deeper trees; explanations recurse this deep. */
  private static final int DEEPEST = 64;

  private StackFormat() {}

  /**
   * Writes stacks.
   *
   * @param stacks stacks of {@link TreeEnsemble} and {@link LinearScorer}
   * @return their bytes
   * @throws IllegalArgumentException if a member is something else
   */
  public static byte[] write(Stacks stacks) {
    List<Scorer> scorers = scorers(stacks);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(scorers.size());
      for (Scorer scorer : scorers) {
        write(scorer, out);
      }
      out.writeInt(stacks.patterns().size());
      for (Stacks.Pattern pattern : stacks.patterns()) {
        write(pattern, scorers, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns the scorers in the order in which they are met; one that several stacks share, once.
   */
  private static List<Scorer> scorers(Stacks stacks) {
    Set<Scorer> scorers = Collections.newSetFromMap(new IdentityHashMap<>());
    return stacks.patterns().stream()
        .flatMap(pattern -> scorers(pattern.stack()))
        .filter(scorers::add)
        .toList();
  }

  private static Stream<Scorer> scorers(Stack stack) {
    return Stream.concat(
        stack.members().stream().map(Stack.Member::scorer),
        stack.floor().stream().map(Stack.Floor::scorer));
  }

  private static void write(Stacks.Pattern pattern, List<Scorer> scorers, DataOutputStream out)
      throws IOException {
    out.writeInt(pattern.families().size());
    for (String family : pattern.families()) {
      write(family, out);
    }
    out.writeDouble(pattern.stack().bias());
    out.writeInt(pattern.stack().members().size());
    for (Stack.Member member : pattern.stack().members()) {
      write(member.id(), out);
      out.writeDouble(member.weight());
      out.writeInt(scorers.indexOf(member.scorer()));
    }
    Optional<Stack.Floor> floor = pattern.stack().floor();
    out.writeBoolean(floor.isPresent());
    if (floor.isPresent()) {
      out.writeDouble(floor.get().shift());
      out.writeDouble(floor.get().weight());
      out.writeInt(scorers.indexOf(floor.get().scorer()));
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void write(Scorer scorer, DataOutputStream out) throws IOException {
    if (scorer instanceof TreeEnsemble trees) {
      out.writeByte(TREES);
      write(trees, out);
    } else if (scorer instanceof LinearScorer linear) {
      out.writeByte(LINEAR);
      out.writeDouble(linear.bias());
      write(linear.weights(), out);
      write(linear.typical(), out);
    } else {
      throw new IllegalArgumentException("no format for " + scorer.getClass().getName());
    }
  }

  private static void write(double[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static void write(TreeEnsemble trees, DataOutputStream out) throws IOException {
    out.writeBoolean(trees.aggregation() == Aggregation.MEAN);
    out.writeInt(trees.features());
    out.writeFloat(trees.base());
    out.writeInt(trees.roots().length);
    for (int root : trees.roots()) {
      out.writeInt(root);
    }
    TreeNodes nodes = trees.nodes();
    out.writeInt(nodes.size());
    for (int node = 0; node < nodes.size(); node++) {
      out.writeInt(nodes.feature(node));
      out.writeFloat(nodes.value(node));
      out.writeFloat(nodes.cover(node));
      if (!nodes.isLeaf(node)) {
        out.writeInt(nodes.left(node));
        out.writeInt(nodes.right(node));
        out.writeBoolean(nodes.missingLeft(node));
      }
    }
  }

  /**
   * Reads stacks.
   *
   * @param bytes what {@link #write} gave
   * @return the stacks
   * @throws IOException if the bytes are no stacks; the message says what is wrong
   */
  public static Stacks read(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      List<Scorer> scorers = new ArrayList<>();
      for (int left = count(in, 1); left > 0; left--) {
        scorers.add(scorer(in));
      }
      Map<Set<String>, Stack> patterns = new HashMap<>();
      for (int left = count(in, 1); left > 0; left--) {
        Set<String> families = new HashSet<>();
        for (int names = count(in, Integer.BYTES); names > 0; names--) {
          families.add(text(in));
        }
        patterns.put(families, stack(in, scorers));
      }
      if (in.hasRemaining()) {
        throw new IOException(in.remaining() + " bytes too many behind the last pattern");
      }
      return Stacks.of(patterns);
    } catch (BufferUnderflowException e) {
      throw new IOException("the stacks end too early, after " + bytes.length + " bytes", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("the stacks are damaged: " + e.getMessage(), e);
    }
  }

  private static Stack stack(ByteBuffer in, List<Scorer> scorers) throws IOException {
    double bias = in.getDouble();
    List<Stack.Member> members = new ArrayList<>();
    for (int left = count(in, Integer.BYTES); left > 0; left--) {
      String id = text(in);
      members.add(new Stack.Member(id, in.getDouble(), scorer(in, scorers)));
    }
    Stack stack = Stack.of(bias, members);
    return in.get() == 0
        ? stack
        : stack.withFloor(new Stack.Floor(in.getDouble(), in.getDouble(), scorer(in, scorers)));
  }

  private static Scorer scorer(ByteBuffer in, List<Scorer> scorers) throws IOException {
    int place = in.getInt();
    if (place < 0 || place >= scorers.size()) {
      throw new IOException(
          "a scorer must be from 0 to " + (scorers.size() - 1) + ", was " + place);
    }
    return scorers.get(place);
  }

  private static String text(ByteBuffer in) throws IOException {
    byte[] bytes = new byte[count(in, 1)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Reads how many of something follow, each of which takes some bytes at least. */
  private static int count(ByteBuffer in, int bytesEach) throws IOException {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / bytesEach) {
      throw new IOException(
          "a length must be from 0 to " + in.remaining() / bytesEach + ", was " + count);
    }
    return count;
  }

  private static Scorer scorer(ByteBuffer in) throws IOException {
    byte sort = in.get();
    return switch (sort) {
      case TREES -> trees(in);
      case LINEAR -> LinearScorer.of(in.getDouble(), doubles(in), doubles(in));
      default -> throw new IOException("a scorer must be of sort 1 or 2, was " + sort);
    };
  }

  private static double[] doubles(ByteBuffer in) throws IOException {
    double[] values = new double[count(in, Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getDouble();
    }
    return values;
  }

  private static TreeEnsemble trees(ByteBuffer in) throws IOException {
    Aggregation aggregation = in.get() == 0 ? Aggregation.SUM : Aggregation.MEAN;
    int features = in.getInt();
    float base = in.getFloat();
    int[] roots = new int[count(in, Integer.BYTES)];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.getInt();
    }
    TreeNodes.Builder nodes = TreeNodes.builder();
    for (int left = count(in, 3 * Integer.BYTES); left > 0; left--) {
      int feature = in.getInt();
      float value = in.getFloat();
      float cover = in.getFloat();
      if (feature == TreeNodes.LEAF) {
        nodes.leaf(value, cover);
      } else {
        int leftChild = in.getInt();
        int rightChild = in.getInt();
        int node = nodes.split(feature, value, in.get() != 0, cover);
        nodes.children(node, leftChild, rightChild);
      }
    }
    TreeEnsemble trees = TreeEnsemble.of(aggregation, features, base, roots, nodes.build());
    for (int root : roots) {
      if (trees.nodes().depth(root) > DEEPEST) {
        throw new IOException("a tree must have at most " + DEEPEST + " levels");
      }
    }
    return trees;
  }
}
