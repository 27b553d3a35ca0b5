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
import java.util.List;

/**
 * A stack as bytes: numbers in big-endian order, arrays behind their lengths. The same stack always
 * gives the same bytes.
 *
 * <p>A stack is its bias and its members; a member its id in UTF-8, its weight, and its scorer: a
 * byte that tells the sort, and then its numbers.
 */
public final class StackFormat {

  private static final byte TREES = 1;
  private static final byte LINEAR = 2;

  /** No sane learner grows deeper trees; explanations recurse this deep. */
  private static final int DEEPEST = 64;

  private StackFormat() {}

  /**
   * Writes a stack.
   *
   * @param stack a stack of {@link TreeEnsemble} and {@link LinearScorer}
   * @return its bytes
   * @throws IllegalArgumentException if a member is something else
   */
  public static byte[] write(Stack stack) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeDouble(stack.bias());
      out.writeInt(stack.members().size());
      for (Stack.Member member : stack.members()) {
        byte[] id = member.id().getBytes(StandardCharsets.UTF_8);
        out.writeInt(id.length);
        out.write(id);
        out.writeDouble(member.weight());
        write(member.scorer(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
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
   * Reads a stack.
   *
   * @param bytes what {@link #write} gave
   * @return the stack
   * @throws IOException if the bytes are no stack; the message says what is wrong
   */
  public static Stack read(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      double bias = in.getDouble();
      List<Stack.Member> members = new ArrayList<>();
      for (int left = count(in, Integer.BYTES); left > 0; left--) {
        byte[] id = new byte[count(in, 1)];
        in.get(id);
        members.add(
            new Stack.Member(new String(id, StandardCharsets.UTF_8), in.getDouble(), scorer(in)));
      }
      if (in.hasRemaining()) {
        throw new IOException(in.remaining() + " bytes too many behind the last member");
      }
      return Stack.of(bias, members);
    } catch (BufferUnderflowException e) {
      throw new IOException("the stack ends too early, after " + bytes.length + " bytes", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("the stack is damaged: " + e.getMessage(), e);
    }
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
