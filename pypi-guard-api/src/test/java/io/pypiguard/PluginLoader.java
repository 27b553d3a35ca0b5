package io.pypiguard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A class path of its own with plugins, which are classes of the tests, in a chosen order. */
final class PluginLoader extends ClassLoader {

  private final Path folder;
  private final String service;
  private final List<String> providers;

  private PluginLoader(Path folder, Class<?> service, List<String> providers) {
    super(PypiGuard.class.getClassLoader());
    this.folder = folder;
    this.service = "META-INF/services/" + service.getName();
    this.providers = providers;
  }

  static ClassLoader of(Path folder, Class<?> service, Class<?>... providers) {
    return of(folder, service, Arrays.stream(providers).map(Class::getName).toList());
  }

  static ClassLoader of(Path folder, Class<?> service, List<String> providers) {
    try {
      Files.write(folder.resolve(service.getName()), providers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PluginLoader(folder, service, providers);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals(service)
        ? Collections.enumeration(List.of(serviceFile().toUri().toURL()))
        : super.getResources(name);
  }

  private Path serviceFile() {
    return folder.resolve(service.substring(service.lastIndexOf('/') + 1));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!providers.contains(name)) {
      return super.loadClass(name, resolve);
    }
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
