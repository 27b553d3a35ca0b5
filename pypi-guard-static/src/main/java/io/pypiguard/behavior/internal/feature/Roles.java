package io.pypiguard.behavior.internal.feature;

import com.google.common.collect.Sets;
import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.Set;

/** Classes of what calls do. */
final class Roles {

  static final Set<Role> SEND =
      Sets.immutableEnumSet(Role.NETWORK_SEND, Role.MAIL_SEND, Role.NAME_LOOKUP);
  static final Set<Role> RECEIVE = Sets.immutableEnumSet(Role.NETWORK_RECEIVE);
  static final Set<Role> NETWORK =
      Sets.immutableEnumSet(
          Role.NETWORK_SEND,
          Role.NETWORK_RECEIVE,
          Role.NETWORK_CONNECT,
          Role.NETWORK_LISTEN,
          Role.NAME_LOOKUP,
          Role.MAIL_SEND);
  static final Set<Role> PROCESS = Sets.immutableEnumSet(Role.RUN_COMMAND, Role.RUN_PROGRAM);
  static final Set<Role> CODE = Sets.immutableEnumSet(Role.RUN_CODE, Role.MAKE_CODE);
  static final Set<Role> NATIVE =
      Sets.immutableEnumSet(Role.LOAD_NATIVE, Role.CALL_NATIVE, Role.INJECT);
  static final Set<Role> RUN =
      Sets.immutableEnumSet(
          Role.RUN_CODE,
          Role.MAKE_CODE,
          Role.RUN_COMMAND,
          Role.RUN_PROGRAM,
          Role.LOAD_NATIVE,
          Role.UNMARSHAL,
          Role.UNPICKLE);
  static final Set<Role> FILE_LIST = Sets.immutableEnumSet(Role.FILE_LIST);
  static final Set<Role> CONTENT_READ =
      Sets.immutableEnumSet(Role.FILE_OPEN, Role.FILE_READ, Role.DATABASE_READ);
  static final Set<Role> FILE_READ =
      Sets.immutableEnumSet(Role.FILE_OPEN, Role.FILE_READ, Role.FILE_LIST, Role.DATABASE_READ);
  static final Set<Role> FILE_WRITE =
      Sets.immutableEnumSet(Role.FILE_WRITE, Role.FILE_COPY, Role.ARCHIVE_UNPACK);
  static final Set<Role> DELETE = Sets.immutableEnumSet(Role.FILE_DELETE, Role.TREE_DELETE);
  static final Set<Role> FACTS =
      Sets.immutableEnumSet(
          Role.HOST_FACTS,
          Role.USER_FACTS,
          Role.ADDRESS_FACTS,
          Role.PROCESS_LIST,
          Role.ENVIRONMENT_READ);
  static final Set<Role> CAPTURE =
      Sets.immutableEnumSet(
          Role.CLIPBOARD_READ,
          Role.SCREEN_CAPTURE,
          Role.KEY_CAPTURE,
          Role.CAMERA_CAPTURE,
          Role.SOUND_CAPTURE);
  static final Set<Role> COLLECT =
      Sets.immutableEnumSet(
          Sets.union(
              Sets.union(FACTS, CAPTURE),
              Set.of(Role.FILE_READ, Role.DATABASE_READ, Role.CREDENTIAL_READ)));
  static final Set<Role> DECODE =
      Sets.immutableEnumSet(Role.DECODE, Role.DECOMPRESS, Role.DECRYPT, Role.UNMARSHAL);
  static final Set<Role> ENCODE =
      Sets.immutableEnumSet(Role.ENCODE, Role.COMPRESS, Role.ENCRYPT, Role.ARCHIVE_MAKE);

  private Roles() {}
}
