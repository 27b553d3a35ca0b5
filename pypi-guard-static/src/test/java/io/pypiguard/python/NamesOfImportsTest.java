package io.pypiguard.python;

import static io.pypiguard.python.MarkedSource.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What imports make known, marked as in {@link NamesTest}. */
class NamesOfImportsTest {

  @Test
  void importsBindTheirFirstNameOrTheirAlias() {
    check(
        """
        import os, base64 as b
        import a.b.c
        import a.b as x
        os.system()        # os.system
        b.b64decode()      # base64.b64decode
        a.b.c.f()          # a.b.c.f
        a.z()              # a.z
        x.f()              # a.b.f
        base64.b64decode() # ?
        c.f()              # ?
        """);
  }

  @Test
  void fromImportsBindWhatTheyName() {
    check(
        """
        from os import system, path as p
        from a.b import (c as d)
        system()           # os.system
        p.join()           # os.path.join
        d.f()              # a.b.c.f
        c.f()              # ?
        os.system()        # ?
        """);
  }

  @Test
  void relativeImportsStayAsWrittenInAFileOfUnknownName() {
    check(
        """
        from . import helper
        from .. import core as c
        from .a.b import run
        helper.run()       # .helper.run
        c.x()              # ..core.x
        run()              # .a.b.run
        """);
  }

  @Test
  void relativeImportsAreAbsoluteInAFileOfKnownName() {
    String source =
        """
        from . import helper
        from ..core import x
        from .... import y
        helper.run()
        x()
        y()
        def f(): pass
        f()
        """;
    SyntaxTree tree = PythonParser.parse(source);
    assertThat(MarkedSource.calls(Names.of(tree, "pkg.sub.mod", false)))
        .containsExactly("pkg.sub.helper.run", "pkg.core.x", "....y", "pkg.sub.mod.f");
    assertThat(MarkedSource.calls(Names.of(tree, "pkg.sub.mod", true)))
        .containsExactly("pkg.sub.mod.helper.run", "pkg.sub.core.x", "....y", "pkg.sub.mod.f");
    assertThat(MarkedSource.calls(Names.of(tree, "a.b.c.d", false)))
        .contains("a.b.c.helper.run", "a.b.core.x", "....y");
  }

  @Test
  void starImportsOfWellKnownModulesBindTheirPublicNames() {
    check(
        """
        from os import *
        from socket import *
        system()           # os.system
        gethostbyname()    # socket.gethostbyname
        open()             # os.open
        print()            # builtins.print
        _exit()            # os._exit
        nothing()          # ?
        """);
  }

  @Test
  void starImportsOfOtherModulesMakeNoNameKnown() {
    check(
        """
        from .core import *
        from unheard_of import *
        system()           # ?
        print()            # builtins.print
        def f(): pass
        f()                # <module>.f
        """);
  }

  @Test
  void aStarImportInAFunctionMayBindAnything() {
    check(
        """
        def f():
            from os import *
            open()         # ?
            f()            # ?
            g = print
            g()            # ?
        open()             # builtins.open
        """);
  }

  @Test
  void importsByFunctionAreImports() {
    check(
        """
        import importlib
        from importlib import import_module as load
        __import__('os').system()                    # os.system
        __import__('os.path').system()               # os.system
        __import__('a.b', fromlist=['b']).f()        # a.b.f
        __import__('a.b', globals(), locals(), []).f() # a.f
        __import__('a.b', globals(), locals(), ['b']).f() # a.b.f
        __import__(name='os').system()               # os.system
        __import__('__builtin__').eval()             # builtins.eval
        importlib.import_module('os.path').join()    # os.path.join
        load('subprocess').run()                     # subprocess.run
        load('.x', 'pkg').f()                        # pkg.x.f
        load('..x', package='pkg.sub').f()           # pkg.x.f
        m = __import__('so'[::-1])
        m.system()                                   # os.system
        __import__(name).system()                    # ?
        __import__('a.b', fromlist=names).f()        # ?
        __import__('a.b', **more).f()                # ?
        __import__('a', level=1).f()                 # ?
        __import__('a b').f()                        # ?
        load('.x').f()                               # ?
        load('.x', __package__).f()                  # ?
        """);
  }

  @Test
  void importsInBranchesOfWhichOneIsRunAreAlternatives() {
    check(
        """
        try:
            from urllib2 import urlopen
        except ImportError:
            from urllib.request import urlopen
        if PY2:
            import cPickle as pickle
        elif PY3:
            import pickle
        else:
            pickle = __import__('dill')
        try:
            import simplejson as json
        except ImportError:
            try:
                import json
            except ImportError:
                json = None
        try:
            import a as m
        finally:
            import b as m
        try:
            import a as n
        except ImportError:
            pass
        else:
            import b as n
        if x:
            import a as o
        if y:
            import b as o
        urlopen()          # urllib2.urlopen | urllib.request.urlopen
        urlopen().read()   # urllib2.urlopen().read | urllib.request.urlopen().read
        pickle.loads()     # cPickle.loads | pickle.loads | dill.loads
        json.loads()       # simplejson.loads | json.loads
        getattr(json, 'load')() # simplejson.load | json.load
        m.f()              # ?
        n.f()              # ?
        o.f()              # ?
        """);
  }
}
