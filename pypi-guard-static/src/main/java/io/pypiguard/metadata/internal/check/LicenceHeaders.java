package io.pypiguard.metadata.internal.check;

import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.statics.internal.VendoredCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The licences that modules state at their beginning: in the comments and the documentation before
 * the first statement. Copies of other projects in folders for such are left out.
 *
 * @param modules modules that were looked at
 * @param headers those that state a licence that is known
 */
record LicenceHeaders(int modules, List<Header> headers) {

  private static final int MOST_MODULES = 50;

  /** Characters at the beginning of a module in which a licence is stated. */
  private static final int LENGTH = 2_000;

  /**
   * What a module states.
   *
   * @param member its path
   * @param families the families of licences
   */
  record Header(String member, Set<String> families) {}

  static LicenceHeaders read(PackageArtifact artifact, ScanContext context) throws IOException {
    MemberTexts texts = context.get(MemberTexts.DERIVATION);
    Map<String, Set<String>> known = new HashMap<>();
    List<Header> headers = new ArrayList<>();
    int modules = 0;
    for (Member member : artifact.members()) {
      if (modules < MOST_MODULES && isModule(member)) {
        context.checkpoint();
        modules++;
        String header = header(texts.of(member).text());
        Set<String> families = known.computeIfAbsent(header, LicenceNames::ofHeader);
        if (!families.isEmpty()) {
          headers.add(new Header(member.path(), families));
        }
      }
    }
    return new LicenceHeaders(modules, List.copyOf(headers));
  }

  private static boolean isModule(Member member) {
    return member.isFile()
        && member.depth() == 0
        && member.size() > 0
        && member.path().endsWith(".py")
        && !VendoredCode.isAt(member.path());
  }

  /** Returns the headers that name no family of some. */
  List<Header> without(Set<String> families) {
    return headers.stream()
        .filter(header -> Collections.disjoint(header.families(), families))
        .toList();
  }

  /** Returns the families that at least half of the modules state. */
  Set<String> common() {
    Multiset<String> counts = TreeMultiset.create();
    headers.forEach(header -> counts.addAll(header.families()));
    Set<String> common = new TreeSet<>(counts.elementSet());
    common.removeIf(family -> 2 * counts.count(family) < modules);
    return common;
  }

  private static String header(String text) {
    int most = Math.min(text.length(), LENGTH);
    int at = 0;
    while (at < most) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? most : end;
      String line = text.substring(at, Math.min(end, most)).strip();
      String quotes = quotes(line);
      if (!quotes.isEmpty()) {
        int close = text.indexOf(quotes, text.indexOf(quotes, at) + quotes.length());
        end = close < 0 ? most : close + quotes.length();
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        break;
      }
      at = end + 1;
    }
    return text.substring(0, Math.min(at, most));
  }

  private static String quotes(String line) {
    String start = line.startsWith("r") || line.startsWith("u") ? line.substring(1) : line;
    return start.startsWith("\"\"\"") ? "\"\"\"" : start.startsWith("'''") ? "'''" : "";
  }
}
