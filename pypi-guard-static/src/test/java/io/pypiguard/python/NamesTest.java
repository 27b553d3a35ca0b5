package io.pypiguard.python;

import static io.pypiguard.python.MarkedSource.check;
import static io.pypiguard.python.MarkedSource.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Each marked line says behind {@code #} what its last call calls; {@code ?} is unknown. */
class NamesTest {

  @Test
  void builtinsAreThoseOfBothPythons() {
    check(
        """
        import builtins, __builtin__ as b
        from __builtin__ import eval as e
        exec()                     # builtins.exec
        execfile()                 # builtins.execfile
        builtins.exec()            # builtins.exec
        b.eval()                   # builtins.eval
        e()                        # builtins.eval
        __builtins__.exec()        # builtins.exec
        __builtins__['exec']()     # builtins.exec
        __builtins__.__dict__['exec']() # builtins.exec
        executed()                 # ?
        b['exec' + x]()            # ?
        """);
  }

  @Test
  void assignmentsHandMeaningsOn() {
    check(
        """
        import os
        e = exec
        a = b = os.system
        c, (d, [f]) = exec, (eval, [os.popen])
        if (w := os.getenv)(): pass
        n: object = os.remove
        e()                # builtins.exec
        a()                # os.system
        b()                # os.system
        c()                # builtins.exec
        d()                # builtins.eval
        f()                # os.popen
        w()                # os.getenv
        n()                # os.remove
        """);
  }

  @Test
  void whatIsComputedIsUnknown() {
    check(
        """
        import os
        a = os.system or print
        b = [os.system][0]
        c, d = os.system
        *g, h = exec, eval
        i = exec if a else eval
        j = {exec}
        k += exec
        a()                # ?
        b()                # ?
        c()                # ?
        g()                # ?
        h()                # ?
        i()                # ?
        k()                # ?
        (lambda: exec)()   # ?
        """);
  }

  @Test
  void getattrWithAConstantNameIsAnAttribute() {
    check(
        """
        import os
        g = getattr
        getattr(os, 'system')()              # os.system
        g(os, 'sys' + 'tem')()               # os.system
        getattr(os, 'metsys'[::-1])()        # os.system
        getattr(os, ('m' + 'ets' 'ys')[::-1])() # os.system
        getattr(os, f'system')()             # os.system
        getattr(getattr(os, 'path'), 'join')() # os.path.join
        getattr(os, 'getuid', None)()        # os.getuid
        getattr(os, 'getuid', print)()       # ?
        getattr(os, name)()                  # ?
        getattr(os, f'{name}')()             # ?
        getattr(os, 'system' * 1)()          # ?
        getattr(os, 'sxystem'[::2])()        # ?
        getattr(os, 'a b')()                 # ?
        getattr(*args)()                     # ?
        getattr(unknown, 'system')()         # ?
        """);
  }

  @Test
  void aShadowedGetattrIsNone() {
    check(
        """
        import os
        def getattr(a, b): return print
        getattr(os, 'system')()              # <module>.getattr()
        """);
  }

  @Test
  void namespacesAreLookedUp() {
    check(
        """
        import os, sys
        def f(): pass
        globals()['os'].system()             # os.system
        globals()['f']()                     # <module>.f
        globals()['__builtins__'].eval()     # builtins.eval
        globals()['__builtins__']['eval']()  # builtins.eval
        globals().get('f')()                 # <module>.f
        locals()['os'].system()              # os.system
        vars()['os'].system()                # os.system
        vars(os)['system']()                 # os.system
        os.__dict__['system']()              # os.system
        os.__dict__.get('system')()          # os.system
        os.__getattribute__('system')()      # os.system
        sys.modules['os'].system()           # os.system
        sys.modules['os.path'].join()        # os.path.join
        sys.modules.get('os').system()       # os.system
        getattr(sys.modules[__name__], 'f')() # <module>.f
        globals()['g']()                     # ?
        globals()['print']()                 # ?
        globals().get('f', print)()          # ?
        vars(os)[name]()                     # ?
        os.environ['system']()               # ?
        sys.modules[name].system()           # ?
        """);
  }

  @Test
  void writingToGlobalsBinds() {
    check(
        """
        globals()['run'] = exec
        globals()['print'] = exec
        run()              # builtins.exec
        print()            # builtins.exec
        open()             # builtins.open
        globals()[name] = exec
        """);
  }

  @Test
  void resultsOfKnownCallsArePaths() {
    check(
        """
        import requests, socket
        requests.Session().post()                # requests.Session().post
        s = socket.socket()
        s.connect()                              # socket.socket().connect
        s.makefile().read()                      # socket.socket().makefile().read
        open(path).write()                       # builtins.open().write
        async def f():
            r = await s.get()
            r.text()                             # socket.socket().get().text
        unknown().read()                         # ?
        t = socket.socket()
        t = requests.Session()
        t.connect()                              # ?
        """);
  }

  @Test
  void aPartialIsWhatItCalls() {
    check(
        """
        import functools, os
        from functools import partial as p
        r = functools.partial(os.system, 'x')
        r()                            # os.system
        p(exec, 'x')()                 # builtins.exec
        p(unknown)()                   # ?
        p(*a)()                        # ?
        """);
  }

  @Test
  void namesThatDependOnThemselvesAreUnknown() {
    check(
        """
        a = b; b = c; c = a
        a()                            # ?
        c()                            # ?
        d = d.e
        d()                            # ?
        def f():
            g = g.x()
            g()                        # ?
        """);
  }

  @Test
  void brokenStatementsCostThemselvesOnly() {
    check(
        """
        import os
        def f(:
        x = = 1
        os.system()                    # os.system
        """);
  }

  @Test
  void definitionsAreTheNodesThatBind() {
    Names names =
        Names.of(
            PythonParser.parse(
                """
                try:
                    from a import f
                except ImportError:
                    def f(): pass
                def g(p):
                    return p
                f
                print
                del f
                """));
    assertThat(names.definitions(name(names, "f")))
        .extracting(Node::kind, Node::line)
        .containsExactly(tuple(NodeKind.ALIAS, 2), tuple(NodeKind.FUNCTION_DEF, 4));
    assertThat(names.definitions(name(names, "p")))
        .extracting(Node::kind)
        .containsExactly(NodeKind.PARAMETER);
    assertThat(names.definitions(name(names, "print"))).isEmpty();
    assertThat(names.meanings(name(names, "f"))).containsExactly("a.f", "<module>.f");
    assertThat(names.meaning(name(names, "f"))).contains("a.f");
    assertThat(names.definitions("<module>.f")).extracting(Node::line).containsExactly(4);
    assertThat(names.definitions("<module>.h")).isEmpty();
    assertThat(names.qualifiedName(names.definitions("<module>.g").get(0))).contains("<module>.g");
  }

  @Test
  void nodesOfOtherTreesAreRefused() {
    Names names = Names.of(PythonParser.parse("a"));
    Names other = Names.of(PythonParser.parse("b"));
    assertThatThrownBy(() -> names.meaning(name(other, "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same tree");
    assertThatThrownBy(() -> Names.of(other.tree(), "a b", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was \"a b\"");
  }
}
