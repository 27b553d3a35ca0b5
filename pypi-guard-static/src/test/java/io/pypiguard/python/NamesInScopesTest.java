package io.pypiguard.python;

import static io.pypiguard.python.MarkedSource.check;
import static io.pypiguard.python.MarkedSource.name;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where names are bound and seen, marked as in {@link NamesTest}. */
class NamesInScopesTest {

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
}
