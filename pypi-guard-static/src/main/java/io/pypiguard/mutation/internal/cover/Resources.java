package io.pypiguard.mutation.internal.cover;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.pypiguard.statics.internal.ResourceTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Reads the files beside these classes, and chooses from what they have. */
final class Resources {

  private Resources() {}

  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rows of a table of three columns by the first one. */
  static ListMultimap<String, List<String>> table(String name) {
    ListMultimap<String, List<String>> rows =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ResourceTable.read(Resources.class, name, 3).forEach(row -> rows.put(row.get(0), row));
    return rows;
  }

  /** Returns the second column of one of some rows. */
  static String pick(List<List<String>> rows, SplittableRandom random) {
    return rows.get(random.nextInt(rows.size())).get(1);
  }

  static <T> List<T> shuffled(List<T> all, SplittableRandom random) {
    List<T> result = new ArrayList<>();
    for (T next : all) {
      result.add(random.nextInt(result.size() + 1), next);
    }
    return result;
  }
}
