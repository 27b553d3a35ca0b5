package io.pypiguard.mutation.internal.code;

import com.google.common.io.BaseEncoding;
import io.pypiguard.python.SyntaxTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Packs the code of a source into a layer that is executed without a plain call of a function. */
final class QuietExecution implements Rewriting {

  private static final List<String> WAYS =
      List.of(
          "import builtins\ngetattr(builtins, 'ex' + 'ec')(%s)\n",
          "eval(compile(%s, 'rows', 'exec'))\n",
          "import types\ntypes.FunctionType(compile(%s, 'rows', 'exec'), globals())()\n",
          "list(map(exec, [%s]))\n",
          "__import__('builtins').__dict__['cexe'[::-1]](%s)\n",
          "(lambda run, text: run(text, globals()))(exec, %s)\n",
          "import builtins\nvars(builtins)['exec'](%s)\n");

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    if (Statements.isPython2(tree)) {
      return tree.source();
    }
    String way = WAYS.get(random.nextInt(WAYS.size()));
    return Payload.of(tree.source())
        .map(payload -> payload.with(String.format(way, decoded(payload.code()))))
        .orElse(tree.source());
  }

  private static String decoded(String code) {
    byte[] raw = code.getBytes(StandardCharsets.UTF_8);
    return "__import__('base64').b64decode('"
        + BaseEncoding.base64().encode(raw)
        + "').decode('utf-8')";
  }
}
