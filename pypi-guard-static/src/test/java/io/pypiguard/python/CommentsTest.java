package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsTest {

  @Test
  void commentsStandBetweenTokensAndNowhereElse() {
    String source =
        """
        #! first
        x = '# no'  # second
        y = [1, # third
             2] \\

        def f():
            # fourth
            '''
            # no
            '''
            return f"{x}#no"
        # last""";
    assertThat(comments(source))
        .containsExactly("#! first", "# second", "# third", "# fourth", "# last");
  }

  @Test
  void brokenSourceHasCommentsToo() {
    assertThat(comments("x = = 1 # a\n'no # end\n# b\n(((\n# c\n")).contains("# a", "# b");
    assertThat(comments("")).isEmpty();
    assertThat(comments("# only")).containsExactly("# only");
  }

  @Test
  void aVisitorCanStop() {
    List<Integer> starts = new ArrayList<>();
    Comments.forEach(PythonParser.parse("# a\n# b\n"), (start, end) -> !starts.add(start));
    assertThat(starts).containsExactly(0);
  }

  @Test
  void namesAreThoseThatTheSourceGives() {
    String source = "import a as b\nclass C:\n  def d(self, e=f): g = h(i=1)\nfor j in k: l == m\n";
    assertThat(Comments.givenNames(PythonParser.parse(source), 100))
        .containsExactly("b", "C", "d", "e", "g", "i", "j");
    assertThat(Comments.givenNames(PythonParser.parse(source), 2)).containsExactly("b", "C");
  }

  private static List<String> comments(String source) {
    List<String> comments = new ArrayList<>();
    Comments.forEach(
        PythonParser.parse(source), (start, end) -> comments.add(source.substring(start, end)));
    return comments;
  }
}
