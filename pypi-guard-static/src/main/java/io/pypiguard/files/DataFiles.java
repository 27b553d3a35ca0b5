package io.pypiguard.files;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.PythonRegions.Region;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders into which a project asks setuptools to put files beside its packages: {@code
 * data_files} in {@code setup.py}, {@code setup.cfg} and {@code pyproject.toml}.
 *
 * <p>In {@code setup.py} only folders that are written out are found. What the code works out is
 * the business of those who run it in the mind.
 *
 * @see <a href="https://setuptools.pypa.io/en/latest/userguide/datafiles.html">Data files support
 *     of setuptools</a>
 */
final class DataFiles {

  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int MOST_FOLDERS = 200;
  private static final int LONGEST_FOLDER = 4096;
  private static final Pattern KEYWORD = Pattern.compile("\\bdata_files\\b['\"]?\\s*[=:]\\s*\\[");
  private static final Pattern SECTION =
      Pattern.compile("\\s*\\[(?:options\\.data_files|tool\\.setuptools\\.data-files)]\\s*");
  private static final Pattern ENTRY = Pattern.compile("\"?([^\"=\\s]+)\"?\\s*=.*");

  private DataFiles() {}

  /**
   * A folder that is asked for.
   *
   * @param folder the folder as it is written
   * @param member the file that asks
   * @param line the line where it stands, from 1
   */
  record Request(String folder, Member member, int line) {}

  static List<Request> of(PackageArtifact artifact, ScanContext context) throws IOException {
    List<Request> requests = new ArrayList<>();
    for (String name : List.of("setup.py", "setup.cfg", "pyproject.toml")) {
      Optional<Member> member = artifact.member(artifact.root() + name).filter(Member::isFile);
      if (member.isPresent()) {
        String text = context.get(MemberTexts.DERIVATION).of(member.get()).text();
        text = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        if (name.equals("setup.py")) {
          readScript(member.get(), text, context, requests);
        } else {
          readTable(member.get(), text, requests);
        }
      }
    }
    return requests;
  }

  private static void readTable(Member member, String text, List<Request> requests) {
    boolean inside = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("[")) {
        inside = SECTION.matcher(line).matches();
      } else if (inside && requests.size() < MOST_FOLDERS) {
        Matcher entry = ENTRY.matcher(line);
        if (line.length() <= LONGEST_FOLDER && entry.matches()) {
          requests.add(new Request(entry.group(1), member, number));
        }
      }
    }
  }

  private static void readScript(
      Member member, String text, ScanContext context, List<Request> requests) {
    Matcher keyword = KEYWORD.matcher(text);
    if (!keyword.find()) {
      return;
    }
    PythonRegions regions = PythonRegions.of(text, context);
    int behind;
    do {
      behind = keyword.end();
      if (regions.at(keyword.start()) == Region.CODE) {
        behind = readList(member, text, behind, regions, requests);
      }
    } while (keyword.find(behind));
  }

  /** A folder is the string behind the bracket that opens a pair; returns the end of the list. */
  private static int readList(
      Member member, String text, int from, PythonRegions regions, List<Request> requests) {
    int depth = 1;
    boolean first = false;
    int at = from;
    while (at < text.length() && depth > 0 && requests.size() < MOST_FOLDERS) {
      char c = text.charAt(at);
      if (regions.at(at) == Region.STRING) {
        int end = at;
        while (end < text.length() && regions.at(end) == Region.STRING) {
          end++;
        }
        if (first && end - at >= 2 && end - at <= LONGEST_FOLDER) {
          int line = 1 + (int) text.substring(0, at).chars().filter(x -> x == '\n').count();
          requests.add(new Request(text.substring(at + 1, end - 1), member, line));
        }
        first = false;
        at = end;
        continue;
      }
      if (regions.at(at) == Region.CODE) {
        depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
        boolean opens = depth == 2 && (c == '(' || c == '[');
        first = opens || (first && Character.isWhitespace(c));
      }
      at++;
    }
    return at;
  }
}
