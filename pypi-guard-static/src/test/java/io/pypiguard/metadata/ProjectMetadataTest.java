package io.pypiguard.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.metadata.Dependency.Use;
import io.pypiguard.metadata.MetadataSource.Kind;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class ProjectMetadataTest {

  @Test
  void generatedMetadataIsReadWithLines() {
    ProjectMetadata metadata =
        Metadata.of(
            PackageBuilder.wheel("demo", "1.0")
                .metadata("Summary", "A demo")
                .metadata("Author", "UNKNOWN")
                .metadata("Classifier", "Programming Language :: Python :: 3")
                .metadata("Classifier", "Topic :: Utilities"));
    assertThat(metadata.first("name")).isEqualTo("demo");
    assertThat(metadata.summary()).isEqualTo("A demo");
    assertThat(metadata.states("Author")).isFalse();
    assertThat(metadata.classifiers())
        .containsExactly("Programming Language :: Python :: 3", "Topic :: Utilities");
    assertThat(metadata.fields("Version").get(0).location().line()).isEqualTo(3);
    assertThat(metadata.sources()).extracting(MetadataSource::kind).containsExactly(Kind.METADATA);
  }

  @Test
  void requirementsBesideGeneratedMetadataAreReadIfThatHasNone() {
    PackageBuilder builder =
        PackageBuilder.sdist("demo", "1.0")
            .file(
                "demo.egg-info/requires.txt", "a>=1\n\n[:python_version < '3']\nb\n\n[extra]\nc\n");
    assertThat(Metadata.of(builder).dependencies())
        .extracting(Dependency::requirement, Dependency::use)
        .containsExactly(
            tuple("a>=1", Use.RUN),
            tuple("b; python_version < '3'", Use.RUN),
            tuple("c; extra == \"extra\"", Use.EXTRA));
    assertThat(Metadata.of(builder.metadata("Requires-Dist", "d")).dependencies())
        .extracting(Dependency::requirement)
        .containsExactly("d");
  }

  @Test
  void aSetupCallIsReadThroughVariablesDictionariesAndFiles() {
    ProjectMetadata metadata =
        Metadata.of(
            Metadata.project()
                .file("README.md", "# Demo\nA long story.\n")
                .file(
                    "setup.py",
                    String.join(
                        "\n",
                        "from setuptools import setup, find_packages",
                        "VERSION = '.'.join(['1', '2'])",
                        "about = {'author': 'Ann', 'author_email': 'ann@example.net'}",
                        "with open('README.md') as f:",
                        "    text = f.read()",
                        "about['url'] = 'https://demo.example.net/' + 'x'",
                        "setup(",
                        "    name='demo',",
                        "    version=VERSION,",
                        "    long_description=text,",
                        "    packages=find_packages(),",
                        "    install_requires=['requests>=2', 'six'],",
                        "    extras_require={'dev': ['pytest']},",
                        "    setup_requires='wheel',",
                        "    dependency_links=['http://example.net/pkg'],",
                        "    project_urls={'Source': 'https://code.example.net'},",
                        "    **about)")));
    assertThat(metadata.first("Version")).isEqualTo("1.2");
    assertThat(metadata.description()).contains("A long story.");
    assertThat(metadata.authors()).containsExactly(new Person("Ann", "ann@example.net"));
    assertThat(metadata.urls())
        .containsEntry("Home-page", "https://demo.example.net/x")
        .containsEntry("Source", "https://code.example.net");
    assertThat(metadata.dependencies())
        .extracting(Dependency::requirement, Dependency::use)
        .containsExactly(
            tuple("requests>=2", Use.RUN),
            tuple("six", Use.RUN),
            tuple("pytest; extra == \"dev\"", Use.EXTRA),
            tuple("wheel", Use.BUILD),
            tuple("http://example.net/pkg", Use.LINK));
    assertThat(metadata.fields("Version").get(0).location().line()).isEqualTo(9);
    assertThat(metadata.fields("Author").get(0).location().line()).isEqualTo(7);
  }

  @Test
  void whatASetupCallWorksOutAtBuildTimeIsStatedAndNotKnown() {
    ProjectMetadata metadata =
        Metadata.ofSetup(
            "import os",
            "from setuptools import setup",
            "setup(name='demo', version=os.environ['V'], url='https://x.example/' + os.environ['P'])");
    assertThat(metadata.states("Version")).isTrue();
    assertThat(metadata.first("Version")).isEmpty();
    assertThat(metadata.first("Home-page")).isEqualTo("https://x.example/{}");
    assertThat(metadata.fields("Home-page").get(0).isKnown()).isFalse();
  }

  @Test
  void versionsThatAreNumbersAreText() {
    assertThat(
            Metadata.ofSetup("import setuptools", "setuptools.setup(name='a', version=0.1)")
                .first("Version"))
        .isEqualTo("0.1");
  }

  @Test
  void theProjectTableOfPyprojectIsRead() {
    ProjectMetadata metadata =
        Metadata.of(
            Metadata.project()
                .file("docs/ABOUT.md", "About it.\n")
                .file(
                    "pyproject.toml",
                    String.join(
                        "\n",
                        "[build-system]",
                        "requires = ['hatchling']",
                        "[project]",
                        "name = 'demo'",
                        "dynamic = ['version']",
                        "readme = 'docs/ABOUT.md'",
                        "license = {text = 'MIT'}",
                        "authors = [{name = 'Ann', email = 'ann@example.net'}, {name = 'Bob'}]",
                        "dependencies = ['requests', 'six; python_version < \"3\"']",
                        "[project.optional-dependencies]",
                        "dev = ['pytest']",
                        "[project.urls]",
                        "Homepage = 'https://demo.example.net'")));
    assertThat(metadata.first("Name")).isEqualTo("demo");
    assertThat(metadata.states("Version")).isTrue();
    assertThat(metadata.description()).isEqualTo("About it.");
    assertThat(metadata.authors())
        .containsExactly(new Person("Ann", "ann@example.net"), new Person("Bob", ""));
    assertThat(metadata.urls()).containsEntry("Homepage", "https://demo.example.net");
    assertThat(metadata.dependencies())
        .extracting(Dependency::projectName)
        .containsExactly("requests", "six", "pytest", "hatchling");
    assertThat(metadata.fields("Name").get(0).location().line()).isEqualTo(4);
    assertThat(metadata.fields("Project-URL").get(0).location().line()).isEqualTo(13);
  }

  @Test
  void poetryIsRead() {
    ProjectMetadata metadata =
        Metadata.ofPyproject(
            "[tool.poetry]",
            "name = 'demo'",
            "version = '1.0'",
            "authors = ['Ann <ann@example.net>']",
            "license = 'MIT'",
            "repository = 'https://code.example.net/demo'",
            "[tool.poetry.dependencies]",
            "python = '^3.8'",
            "requests = '^2.0'",
            "mine = {git = 'https://code.example.net/mine.git'}");
    assertThat(metadata.first("Version")).isEqualTo("1.0");
    assertThat(metadata.first("Requires-Python")).isEqualTo("^3.8");
    assertThat(metadata.authors()).containsExactly(new Person("Ann", "ann@example.net"));
    assertThat(metadata.urls()).containsEntry("repository", "https://code.example.net/demo");
    assertThat(metadata.dependencies())
        .extracting(Dependency::requirement)
        .containsExactly("requests ^2.0", "mine @ git+https://code.example.net/mine.git");
    assertThat(metadata.dependencies().get(1).url())
        .isEqualTo("git+https://code.example.net/mine.git");
  }

  @Test
  void flitIsRead() {
    ProjectMetadata metadata =
        Metadata.ofPyproject(
            "[tool.flit.metadata]",
            "module = 'demo'",
            "author = 'Ann'",
            "author-email = 'ann@example.net'",
            "home-page = 'https://demo.example.net'",
            "requires = ['requests']");
    assertThat(metadata.authors()).containsExactly(new Person("Ann", "ann@example.net"));
    assertThat(metadata.first("Home-page")).isEqualTo("https://demo.example.net");
    assertThat(metadata.dependencies()).extracting(Dependency::projectName).contains("requests");
  }

  @Test
  void setupConfigIsReadInTheDialectOfConfigparser() {
    ProjectMetadata metadata =
        Metadata.of(
            Metadata.project()
                .file("README.rst", "Story\n")
                .file(
                    "setup.cfg",
                    String.join(
                        "\n",
                        "[metadata]",
                        "name: demo",
                        "version = attr: demo.__version__",
                        "# a comment",
                        "long_description = file: README.rst",
                        "author-email = ann@example.net",
                        "classifiers =",
                        "    Topic :: Utilities",
                        "    Programming Language :: Python",
                        "[options]",
                        "install_requires =",
                        "    requests>=2",
                        "    six",
                        "[options.extras_require]",
                        "dev = pytest")));
    assertThat(metadata.first("Name")).isEqualTo("demo");
    assertThat(metadata.states("Version")).isTrue();
    assertThat(metadata.first("Version")).isEmpty();
    assertThat(metadata.description()).isEqualTo("Story");
    assertThat(metadata.classifiers()).hasSize(2);
    assertThat(metadata.dependencies())
        .extracting(Dependency::projectName, Dependency::use)
        .containsExactly(
            tuple("requests", Use.RUN), tuple("six", Use.RUN), tuple("pytest", Use.EXTRA));
    assertThat(metadata.fields("Author-email").get(0).location().line()).isEqualTo(6);
  }

  @Test
  void aReadmeDescribesWhatMetadataDoesNot() {
    ProjectMetadata metadata = Metadata.of(Metadata.project().file("README.md", "Hello\n"));
    assertThat(metadata.description()).isEqualTo("Hello");
    assertThat(metadata.sources()).extracting(MetadataSource::kind).containsExactly(Kind.README);
  }

  @Test
  void sourcesThatDisagreeAreToldWithBothPlaces() {
    ProjectMetadata metadata =
        Metadata.of(
            PackageBuilder.sdist("demo", "1.0")
                .metadata("Author", "Ann")
                .metadata("Requires-Dist", "requests")
                .file(
                    "setup.py",
                    String.join(
                        "\n",
                        "from setuptools import setup",
                        "setup(name='Demo', version='1.0.1', author='Eve',",
                        "      install_requires=['requests', 'evil'])")));
    assertThat(metadata.disagreements())
        .extracting(Disagreement::field)
        .containsExactly("Version", "Author", "Requires-Dist");
    assertThat(metadata.disagreements().get(2).second().value()).isEqualTo("evil");
    assertThat(metadata.disagreements().get(0).second().location().line()).isEqualTo(2);
  }

  @Test
  void spellingIsNoDisagreement() {
    ProjectMetadata metadata =
        Metadata.of(
            PackageBuilder.sdist("demo", "1.0")
                .metadata("Author", "Ann")
                .file(
                    "setup.py",
                    "from setuptools import setup\nsetup(name='Demo', version='1', author='ann ')\n"));
    assertThat(metadata.disagreements()).isEmpty();
  }
}
