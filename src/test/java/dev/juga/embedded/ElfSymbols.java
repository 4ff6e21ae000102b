package dev.juga.embedded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dynamic symbols of a 64-bit little-endian ELF library, by its section headers (System V ABI,
 * chapter 4; versions: Linux Standard Base, "Symbol Versioning").
 */
final class ElfSymbols {
  private static final int DYNAMIC = 6;
  private static final int DYNSYM = 11;
  private static final int VERDEF = 0x6ffffffd;
  private static final int VERSYM = 0x6fffffff;
  private static final int NEEDED_TAG = 1;
  private static final int SYMBOL_SIZE = 24;
  private static final int ABSOLUTE = 0xfff1;

  private final ByteBuffer file;
  private final Map<Integer, Integer> sectionByType = new HashMap<>();

  ElfSymbols(byte[] content) {
    file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int headers = (int) file.getLong(0x28);
    int size = file.getShort(0x3a);
    int count = file.getShort(0x3c);
    for (int i = 0; i < count; i++) {
      int header = headers + i * size;
      sectionByType.put(file.getInt(header + 4), header);
    }
  }

  /** What the library offers, as {@code name@VERSION}. */
  Set<String> exported() {
    Map<Integer, String> versions = versions();
    int symbols = sectionByType.get(DYNSYM);
    int names = linked(symbols);
    int versionOf = offset(sectionByType.get(VERSYM));
    Set<String> exported = new TreeSet<>();
    for (int i = 0; i < length(symbols) / SYMBOL_SIZE; i++) {
      int symbol = offset(symbols) + i * SYMBOL_SIZE;
      int section = file.getShort(symbol + 6) & 0xffff;
      if (section != 0 && section != ABSOLUTE) {
        int version = file.getShort(versionOf + 2 * i) & 0x7fff;
        exported.add(text(names + file.getInt(symbol)) + '@' + versions.get(version));
      }
    }
    return exported;
  }

  /** Other libraries that the library wants to be loaded. */
  Set<String> needed() {
    int dynamic = sectionByType.get(DYNAMIC);
    int names = linked(dynamic);
    Set<String> needed = new TreeSet<>();
    for (int at = offset(dynamic); at < offset(dynamic) + length(dynamic); at += 16) {
      if (file.getLong(at) == NEEDED_TAG) {
        needed.add(text(names + (int) file.getLong(at + 8)));
      }
    }
    return needed;
  }

  private Map<Integer, String> versions() {
    int section = sectionByType.get(VERDEF);
    int names = linked(section);
    Map<Integer, String> versions = new HashMap<>();
    int at = offset(section);
    for (int next = -1; next != 0; at += next) {
      int first = at + file.getInt(at + 12);
      versions.put((int) file.getShort(at + 4), text(names + file.getInt(first)));
      next = file.getInt(at + 16);
    }
    return versions;
  }

  /** The offset of the strings that a section's names are in. */
  private int linked(int header) {
    int headers = (int) file.getLong(0x28);
    return offset(headers + file.getInt(header + 40) * file.getShort(0x3a));
  }

  private int offset(int header) {
    return (int) file.getLong(header + 24);
  }

  private int length(int header) {
    return (int) file.getLong(header + 32);
  }

  private String text(int from) {
    int to = from;
    while (file.get(to) != 0) {
      to++;
    }
    return new String(file.array(), from, to - from, StandardCharsets.US_ASCII);
  }
}
