package io.pypiguard.python.bytecode;

import java.util.ArrayList;
import java.util.List;

/**
 * The code of a module, class or function, as compiled.
 *
 * <p>Two of them are equal only if they are the same. Where the stream is damaged, the fields
 * behind the damage are empty.
 */
public final class CodeObject implements Value {

  private final BytecodeVersion version;
  private final String name;
  private final String qualifiedName;
  private final String fileName;
  private final int firstLine;
  private final List<String> names;
  private final List<String> localNames;
  private final List<String> cellNames;
  private final List<String> slots;
  private final List<Value> constants;
  private final byte[] bytecode;
  private final byte[] lineTable;

  private CodeObject(Builder builder) {
    this.version = builder.version;
    this.name = builder.name;
    this.qualifiedName = builder.qualifiedName.isEmpty() ? builder.name : builder.qualifiedName;
    this.fileName = builder.fileName;
    this.firstLine = builder.firstLine;
    this.names = List.copyOf(builder.names);
    this.localNames = List.copyOf(builder.localNames);
    this.cellNames = List.copyOf(builder.cellNames);
    this.slots = List.copyOf(builder.slots);
    this.constants = List.copyOf(builder.constants);
    this.bytecode = builder.bytecode;
    this.lineTable = builder.lineTable;
  }

  /** {@return the version of Python that the bytecode is for} */
  public BytecodeVersion version() {
    return version;
  }

  /** {@return name of the function or class, {@code <module>} for a module} */
  public String name() {
    return name;
  }

  /** {@return name with the classes and functions around it; before Python 3.11 the name alone} */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** {@return the source file that the compiler was told of, which can say anything} */
  public String fileName() {
    return fileName;
  }

  /** {@return the line where the code begins, from 1, or 0} */
  public int firstLine() {
    return firstLine;
  }

  /** {@return names of globals, attributes and modules, in the order of {@code co_names}} */
  public List<String> names() {
    return names;
  }

  /** {@return names of arguments and local variables} */
  public List<String> localNames() {
    return localNames;
  }

  /** {@return names of variables that are shared with code inside or around it} */
  public List<String> cellNames() {
    return cellNames;
  }

  /** {@return the constants, code of functions and classes inside it among them} */
  public List<Value> constants() {
    return constants;
  }

  /** {@return the instructions, a copy} */
  public byte[] bytecode() {
    return bytecode.clone();
  }

  /** {@return the code objects among the constants, in order, not those inside these} */
  public List<CodeObject> nested() {
    List<CodeObject> nested = new ArrayList<>();
    addCode(constants, nested);
    return List.copyOf(nested);
  }

  private static void addCode(List<Value> values, List<CodeObject> nested) {
    for (Value value : values) {
      if (value instanceof CodeObject inner) {
        nested.add(inner);
      } else if (value instanceof Items container) {
        addCode(container.values(), nested);
      }
    }
  }

  /** Returns the name of the variable that an instruction for local variables means, or "". */
  String slot(int index) {
    return at(index, slots);
  }

  /** Returns the name of the variable that an instruction for shared variables means, or "". */
  String cell(int index) {
    return at(index, version.atLeast(3, 11) ? slots : cellNames);
  }

  /** Returns a name that an instruction means, or "". */
  String name(int index) {
    return at(index, names);
  }

  private static String at(int index, List<String> names) {
    return index >= 0 && index < names.size() ? names.get(index) : "";
  }

  /** Returns the instructions themselves, for code that does not write to them. */
  byte[] rawBytecode() {
    return bytecode;
  }

  /** Returns the table of line numbers itself, for code that does not write to it. */
  byte[] rawLineTable() {
    return lineTable;
  }

  @Override
  public String toString() {
    return "<code " + qualifiedName + " of Python " + version + ">";
  }

  /** Takes the fields in the order in which a stream has them. */
  static final class Builder {

    private final BytecodeVersion version;
    private String name = "";
    private String qualifiedName = "";
    private String fileName = "";
    private int firstLine;
    private List<String> names = List.of();
    private List<String> localNames = List.of();
    private List<String> cellNames = List.of();
    private List<String> slots = List.of();
    private List<Value> constants = List.of();
    private byte[] bytecode = new byte[0];
    private byte[] lineTable = new byte[0];

    Builder(BytecodeVersion version) {
      this.version = version;
    }

    Builder name(String value) {
      name = value;
      return this;
    }

    Builder qualifiedName(String value) {
      qualifiedName = value;
      return this;
    }

    Builder fileName(String value) {
      fileName = value;
      return this;
    }

    Builder firstLine(int value) {
      firstLine = Math.max(value, 0);
      return this;
    }

    Builder names(List<String> value) {
      names = value;
      return this;
    }

    Builder localNames(List<String> value) {
      localNames = value;
      return this;
    }

    Builder cellNames(List<String> value) {
      cellNames = value;
      return this;
    }

    Builder slots(List<String> value) {
      slots = value;
      return this;
    }

    Builder constants(List<Value> value) {
      constants = value;
      return this;
    }

    Builder bytecode(byte[] value) {
      bytecode = value;
      return this;
    }

    Builder lineTable(byte[] value) {
      lineTable = value;
      return this;
    }

    CodeObject build() {
      return new CodeObject(this);
    }
  }
}
