package io.pypiguard.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CampaignsTest {

  private final List<LabeledPackage> packages = new ArrayList<>();
  private final Map<String, long[]> parts = new HashMap<>();

  /** Adds a package whose code has the parts from one number up to another. */
  private void add(String path, boolean malicious, int from, int to) {
    add(path, malicious, path, from, to);
  }

  private void add(String path, boolean malicious, String family, int from, int to) {
    packages.add(
        new LabeledPackage(path, "", malicious, path, family, "group", "kind", "2024-07-01", "a"));
    parts.put(path, LongStream.range(from, to).toArray());
  }

  private List<LabeledPackage> clustered() throws IOException {
    return Campaigns.cluster(
            new Manifest(packages), about -> LongStream.of(parts.get(about.path())))
        .packages();
  }

  @Test
  void packages_that_share_enough_are_a_campaign() throws IOException {
    add("first", true, 0, 80);
    add("alike", true, 20, 100); // 60 of 100
    add("less", true, 61, 161); // 39 of 141
    assertThat(clustered())
        .extracting(LabeledPackage::campaign)
        .containsExactly("first", "first", "less");
  }

  @Test
  void what_is_alike_by_way_of_others_belongs_together() throws IOException {
    add("a", true, 0, 100);
    add("c", true, 40, 140);
    add("b", true, 20, 120);
    assertThat(clustered()).extracting(LabeledPackage::campaign).containsOnly("a");
  }

  @Test
  void labels_share_families_but_no_campaigns() throws IOException {
    add("bad", true, 0, 100);
    add("good", false, 20, 120);
    add("other-bad", true, 40, 140);
    assertThat(clustered())
        .extracting(LabeledPackage::campaign)
        .containsExactly("bad", "good", "other-bad");
    assertThat(clustered()).extracting(LabeledPackage::family).containsOnly("bad");
  }

  @Test
  void what_the_manifest_calls_a_family_stays_one() throws IOException {
    add("a", false, "repository", 0, 100);
    add("b", false, "repository", 500, 600);
    assertThat(clustered()).extracting(LabeledPackage::campaign).containsExactly("a", "b");
    assertThat(clustered()).extracting(LabeledPackage::family).containsExactly("a", "a");
  }

  @Test
  void packages_without_code_are_not_alike() throws IOException {
    add("a", true, 0, 0);
    add("b", true, 0, 0);
    assertThat(clustered()).extracting(LabeledPackage::campaign).containsExactly("a", "b");
  }

  @Test
  void everything_else_stays_as_it_was() throws IOException {
    add("a", true, 0, 100);
    assertThat(clustered()).isEqualTo(packages);
  }

  @Test
  void mutations_of_many_templates_are_told_apart() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (int template = 0; template < 40; template++) {
      long[] code = random.longs(random.nextInt(20, 6000)).toArray();
      for (int copy = 0; copy < 10; copy++) {
        String path = template + "/" + copy;
        add(path, true, 0, 0);
        parts.put(path, mutated(code, random));
      }
    }
    assertThat(clustered())
        .allMatch(about -> about.campaign().equals(about.path().replaceFirst("/.*", "/0")));
  }

  /** Replaces about every tenth part, and adds some that are common to all packages. */
  private static long[] mutated(long[] code, SplittableRandom random) {
    long[] copy = code.clone();
    for (int i = 0; i < copy.length / 10; i++) {
      copy[random.nextInt(copy.length)] = random.nextLong();
    }
    LongStream common = LongStream.range(0, copy.length / 5);
    return LongStream.concat(common, LongStream.of(copy)).toArray();
  }

  @Test
  void order_and_number_of_parts_do_not_matter() throws IOException {
    add("a", true, 0, 100);
    add("b", true, 0, 0);
    parts.put("b", IntStream.range(0, 300).mapToLong(i -> 99 - i % 100).toArray());
    assertThat(clustered()).extracting(LabeledPackage::campaign).containsOnly("a");
  }

  @Test
  void a_package_that_cannot_be_read_is_told() {
    add("a", true, 0, 100);
    assertThatThrownBy(
            () ->
                Campaigns.cluster(
                    new Manifest(packages),
                    about -> {
                      throw new NoSuchFileException(about.path());
                    }))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("a");
  }
}
