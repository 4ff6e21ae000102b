package dev.juga.preflight;

import dev.juga.schema.StoredObject;

/**
 * An object with the part of its text that a server reads as words.
 *
 * @param code without quoted text and comments, from the body on
 */
record StoredCode(StoredObject object, String code) {
  static StoredCode of(StoredObject object) {
    return new StoredCode(object, Code.of(object.createStatement()));
  }

  boolean isView() {
    return object.kind() == StoredObject.Kind.VIEW;
  }
}
