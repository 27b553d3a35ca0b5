package io.pypiguard.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Turns source text into classes that a rule can look at, so that a test shows what breaks it. */
final class SourceCompiler {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

  private SourceCompiler() {}

  /**
   * Compiles sources against the class path of the test.
   *
   * @param folder empty folder for the class files
   * @param sources one top-level type each
   * @throws IllegalArgumentException if a source does not compile; the message is the compiler's
   */
  static JavaClasses compile(Path folder, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    List<JavaFileObject> files = Arrays.stream(sources).map(SourceCompiler::file).toList();
    if (!compiler.getTask(complaints, null, null, options, null, files).call()) {
      throw new IllegalArgumentException(complaints.toString());
    }
    return new ClassFileImporter().importPath(folder);
  }

  private static JavaFileObject file(String source) {
    String name = find(PACKAGE, source).replace('.', '/') + "/" + find(TYPE, source) + ".java";
    return new SimpleJavaFileObject(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static String find(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no '" + pattern + "' in: " + source);
    }
    return matcher.group(1);
  }
}
