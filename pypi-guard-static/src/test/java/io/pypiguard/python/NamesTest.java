package io.pypiguard.python;

import static io.pypiguard.python.MarkedSource.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each marked line says behind {@code #} what its last call calls; {@code ?} is unknown. */
class NamesTest {

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
  void localsAreThoseOfTheFunction() {
    check(
        """
        import os
        def f():
            import subprocess
            locals()['subprocess'].run()     # subprocess.run
            vars()['subprocess'].run()       # subprocess.run
            locals()['os'].system()          # ?
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
  void withTargetsStandForTheirContext() {
    check(
        """
        import zipfile, aiohttp
        with open(a) as f, zipfile.ZipFile(b) as z:
            f.write()      # builtins.open().write
            z.extractall() # zipfile.ZipFile().extractall
        async def g():
            async with aiohttp.ClientSession() as s:
                s.get()    # aiohttp.ClientSession().get
        with unknown() as u:
            u.write()      # ?
        with open(c) as (v, w):
            v.write()      # ?
        """);
  }

  @Test
  void targetsOfLoopsAndHandlersAreUnknown() {
    check(
        """
        import os
        for f in [os.system]:
            f()            # ?
        try: pass
        except OSError as e:
            e.args()       # ?
        match x:
            case {'a': m, **rest}: m() # ?
            case [p, *q] | p: q()      # ?
        """);
  }

  @Test
  void comprehensionsHaveNamesOfTheirOwn() {
    check(
        """
        import os
        [os.system() for os in x]                # ?
        [y for y in os.listdir()]                # os.listdir
        {os: 1 for a in b for os in os.listdir()} # ?
        (z := os.system for z0 in x)
        os.remove()                              # os.remove
        [w := os.getenv for i in x]
        w()                                      # os.getenv
        """);
  }

  @Test
  void namesOfClassesAreNotVisibleInTheirFunctions() {
    check(
        """
        import os
        class C:
            import subprocess as os
            os.run()       # subprocess.run
            [os.run() for i in x] # os.run
            def f(self):
                os.run()   # os.run
        os.run()           # os.run
        C.os.run()         # subprocess.run
        """);
  }

  @Test
  void parametersShadow() {
    check(
        """
        import os
        def f(os, *exec, **eval):
            os.system()    # ?
            exec()         # ?
            eval()         # ?
        def g(a=os.getcwd()): # os.getcwd
            os.system()    # os.system
        lambda os: os.system() # ?
        lambda a: os.system()  # os.system
        def h((os, b)):
            os.system()    # ?
        def i[os](): os.f() # ?
        """);
  }

  @Test
  void localNamesShadow() {
    check(
        """
        import os
        def f():
            import subprocess as os
            os.run()       # subprocess.run
            def g(): os.run() # subprocess.run
        def h():
            os = 1
            os.run()       # ?
        os.run()           # os.run
        """);
  }

  @Test
  void globalAndNonlocalNamesAreBoundWhereTheyBelong() {
    check(
        """
        def f():
            global run, os
            import os
            run = os.system
            def run2(): pass
        def g():
            def h():
                nonlocal e
                e = exec
            def i():
                e()        # builtins.exec
            e = None
            run()          # os.system
        os.popen()         # os.popen
        run2()             # ?
        e()                # ?
        def j():
            global k
            def k(): pass
        k()                # <module>.k
        def l():
            os = run = 1
            def m():
                global os, print, unbound
                os.popen() # os.popen
                print()    # builtins.print
                unbound()  # ?
                def n(): os.popen() # os.popen
                run()      # ?
        """);
  }

  @Test
  void deletedAndEmptyNamesHaveNoMeaningOfTheirOwn() {
    check(
        """
        import os
        e = exec
        del e
        e()                # builtins.exec
        open = exec
        del open
        open()             # ?
        s = None
        s = os.popen()
        s.read()           # os.popen().read
        t: object
        t = os
        t.system()         # os.system
        n = None
        n()                # ?
        """);
  }

  @Test
  void severalBindingsMustAgree() {
    check(
        """
        import os
        import os.path
        import xml.dom, xml.sax
        e = exec
        e = exec
        f = exec
        f = eval
        g = exec
        g = h
        if a:
            i = exec
        else:
            i = eval
        os.system()        # os.system
        xml.sax.parse()    # xml.sax.parse
        e()                # builtins.exec
        f()                # ?
        g()                # ?
        i()                # ?
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

  @Test
  void attributesOfSelfAreThoseOfTheClass() {
    check(
        """
        import os, socket
        class C:
            run = os.system
            proxy = None
            def __init__(self):
                self.s = socket.socket()
                self.t, self.u = exec, 1
                self.proxy = socket.socket()
                with open(p) as self.f: pass
                for self.v in x: pass
                def later():
                    self.w = os.popen
            def go(this):
                this.s.send()          # socket.socket().send
                this.t()               # builtins.exec
                this.f.write()         # builtins.open().write
                this.proxy.recv()      # socket.socket().recv
                this.w()               # os.popen
                this.run()             # os.system
                this.go()              # <module>.C.go
                this.__class__.go()    # <module>.C.go
                this.v()               # ?
                this.other()           # ?
                this.v = 1
            @classmethod
            def make(cls):
                cls().go()             # <module>.C.go
                cls.run()              # os.system
            @staticmethod
            def free(self):
                self.go()              # ?
            @property
            def p(self): return 1
            def q(self):
                self.p()               # ?
            def r(self):
                self = other
                self.go()              # ?
        C().s.send()                   # socket.socket().send
        C().go()                       # <module>.C.go
        """);
  }

  @Test
  void anAttributeBoundToDifferentThingsIsUnknown() {
    check(
        """
        import os
        class C:
            def f(self): self.x = os.system
            def g(self): self.x = os.popen
            def h(self): self.x()      # ?
            def i(self): self.i = exec
            def j(self): self.i()      # ?
        """);
  }

  @Test
  void attributesAreInheritedFromTheOnlyBase() {
    check(
        """
        import threading
        from setuptools.command.install import install
        class A(object):
            def __init__(self): self.s = open(x)
            def f(self): pass
        class B(A, metaclass=M):
            def g(self):
                self.f()               # <module>.A.f
                self.s.write()         # builtins.open().write
                super().f()            # <module>.A.f
                self.missing()         # ?
        class D(install):
            def run(self):
                install.run()          # setuptools.command.install.install.run
                super().run()          # setuptools.command.install.install().run
                self.execute()         # setuptools.command.install.install().execute
        class E(A, B):
            def g(self):
                self.f()               # ?
                super().f()            # ?
        class F(F):
            def g(self): self.f()      # ?
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
  void whatTheFileDefinesHasItsQualifiedName() {
    check(
        """
        class C:
            class D:
                def m(self): pass
            def f(self):
                def g(): pass
                g()                    # <module>.C.f.<locals>.g
        def f():
            def g():
                f()                    # <module>.f
            class E: pass
            E()                        # <module>.f.<locals>.E
            g()                        # <module>.f.<locals>.g
        C.D().m()                      # <module>.C.D.m
        C.D.m()                        # <module>.C.D.m
        f().x()                        # <module>.f().x
        g()                            # ?
        """);
  }

  @Test
  void classBodiesMayBindANameToItself() {
    check(
        """
        import os
        open = open
        x = x
        class C:
            os = os
            def f(self): self.os.system() # os.system
        open()                         # builtins.open
        x()                            # ?
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
  void scopesTellTheirNames() {
    Names names =
        Names.of(
            PythonParser.parse(
                """
                import os.path, b as c
                class C:
                    x = 1
                    def f(self, a):
                        global g
                        g = [i for i in a]
                        return lambda k: k
                """));
    NameScope module = names.scope(names.tree().root());
    assertThat(module.kind()).isEqualTo(NameScope.Kind.MODULE);
    assertThat(module.parent()).isEmpty();
    assertThat(module.names()).containsExactly("os", "c", "C", "g");
    assertThat(module.definitions("os")).extracting(Node::text).containsExactly("os.path");
    assertThat(module.definitions("x")).isEmpty();
    NameScope type = names.scope(names.definitions("<module>.C").get(0).body());
    assertThat(type.kind()).isEqualTo(NameScope.Kind.CLASS);
    assertThat(type.names()).containsExactly("x", "f");
    Definition method = names.definitions("<module>.C.f").get(0);
    assertThat(names.scope(method)).isSameAs(type);
    assertThat(names.scope(method.body()).node()).isEqualTo(method);
    assertThat(names.scope(method.body()).names()).containsExactly("self", "a");
    assertThat(names.scope(name(names, "i")).kind()).isEqualTo(NameScope.Kind.COMPREHENSION);
    assertThat(names.scope(name(names, "k")).kind()).isEqualTo(NameScope.Kind.LAMBDA);
    assertThat(names.scope(name(names, "k")).parent()).contains(names.scope(method.body()));
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

  private static Expression.Name name(Names names, String text) {
    List<Expression.Name> found = MarkedSource.all(names.tree(), Expression.Name.class);
    return found.stream().filter(each -> each.name().equals(text)).findFirst().orElseThrow();
  }
}
