package io.pypiguard.behavior.internal.knowledge;

import java.util.Locale;

/** What a function of a library, a command or a method does to the world. */
public enum Role {
  /** Sends data to another host. */
  NETWORK_SEND,
  /** Gets data from another host. */
  NETWORK_RECEIVE,
  /** Opens a connection to another host. */
  NETWORK_CONNECT,
  /** Waits for connections. */
  NETWORK_LISTEN,
  /** Looks up a host name, which by itself can carry data. */
  NAME_LOOKUP,
  /** Sends mail. */
  MAIL_SEND,
  /** Runs text as a command of the system's shell. */
  RUN_COMMAND,
  /** Starts a program with arguments. */
  RUN_PROGRAM,
  /** Runs text, bytes or a code object as Python. */
  RUN_CODE,
  /** Makes a code object or function of text, without running it yet. */
  MAKE_CODE,
  /** Imports a module by name. */
  IMPORT,
  /** Loads a library of machine code. */
  LOAD_NATIVE,
  /** Calls machine code or the system's own interface. */
  CALL_NATIVE,
  /** Writes or runs code in another process. */
  INJECT,
  /** Installs a package. */
  INSTALL_PACKAGE,
  /** Goes on in another thread or process. */
  BACKGROUND,
  /** Has something called later: at exit, at import, at each line. */
  HOOK,
  /** Opens a file; what is done with it follows. */
  FILE_OPEN,
  /** Reads a file. */
  FILE_READ,
  /** Writes a file. */
  FILE_WRITE,
  /** Copies or moves a file. */
  FILE_COPY,
  /** Deletes a file. */
  FILE_DELETE,
  /** Deletes a folder with all that is in it. */
  TREE_DELETE,
  /** Lists files. */
  FILE_LIST,
  /** Changes the mode, the owner or the attributes of a file. */
  FILE_MODE,
  /** Packs files. */
  ARCHIVE_MAKE,
  /** Unpacks files. */
  ARCHIVE_UNPACK,
  /** Reads a database file. */
  DATABASE_READ,
  /** Reads environment variables. */
  ENVIRONMENT_READ,
  /** Sets environment variables. */
  ENVIRONMENT_WRITE,
  /** Asks for facts about the machine: its name, system, hardware. */
  HOST_FACTS,
  /** Asks for facts about the user. */
  USER_FACTS,
  /** Asks for the addresses of the machine. */
  ADDRESS_FACTS,
  /** Lists processes. */
  PROCESS_LIST,
  /** Ends another process. */
  PROCESS_KILL,
  /** Reads or decrypts stored credentials. */
  CREDENTIAL_READ,
  /** Reads the clipboard. */
  CLIPBOARD_READ,
  /** Changes the clipboard. */
  CLIPBOARD_WRITE,
  /** Takes a picture of the screen. */
  SCREEN_CAPTURE,
  /** Is told of keys or clicks. */
  KEY_CAPTURE,
  /** Takes pictures with a camera. */
  CAMERA_CAPTURE,
  /** Records sound. */
  SOUND_CAPTURE,
  /** Asks the user for something. */
  PROMPT,
  /** Decodes text or bytes. */
  DECODE,
  /** Encodes text or bytes. */
  ENCODE,
  /** Decompresses. */
  DECOMPRESS,
  /** Compresses. */
  COMPRESS,
  /** Decrypts. */
  DECRYPT,
  /** Encrypts. */
  ENCRYPT,
  /** Reads objects, perhaps code, from bytes. */
  UNMARSHAL,
  /** Reads objects from bytes and runs what they name. */
  UNPICKLE,
  /** Reads the Windows registry. */
  REGISTRY_READ,
  /** Changes the Windows registry. */
  REGISTRY_WRITE,
  /** Looks for a debugger, a tracer or a virtual machine. */
  DEBUGGER_CHECK,
  /** Waits. */
  SLEEP,
  /** Ends the program. */
  EXIT,
  /** Shuts the machine down, or locks it. */
  POWER,
  /** Says where the running program lies. */
  SELF_PATH,
  /** Makes or names a temporary file or folder. */
  TEMPORARY_PATH,
  /** Names the folder of the user. */
  HOME_PATH,
  /** Opens a page in the user's browser. */
  OPEN_BROWSER,
  /** Hides a window. */
  HIDE_WINDOW,
  /** Describes a package to its build tool. */
  SETUP;

  /** Returns the name that tables use, for example {@code network-send}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the role of a name in a table.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Role ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
