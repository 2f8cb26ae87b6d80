package dev.o1struct.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Java files of the repository declare: types, packages, modules, and all words in them.
 */
final class Sources {
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record|@interface) +([A-Z]\\w*)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern MODULE = Pattern.compile("(?m)^module ([\\w.]+) ");
  private static final Pattern EVENT = Pattern.compile("@Name\\(\"([\\w.]+)\"\\)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  /** Texts of files by the simple names of the types in them. */
  private static final Map<String, Set<String>> TEXTS = new HashMap<>();

  private static final Map<String, Set<String>> TYPES_BY_PACKAGE = new HashMap<>();
  private static final Set<String> MODULES = new TreeSet<>();
  private static final Set<String> EVENTS = new TreeSet<>();
  private static final Set<String> WORDS = new HashSet<>();

  static {
    Path documents = Path.of("dev", "o1struct", "documents");
    for (Path file : Repository.files(".java")) {
      if (!file.getParent()
          .endsWith(documents)) { // the tests of names must not be a source of them
        add(Repository.read(file));
      }
    }
  }

  private Sources() {}

  private static void add(String text) {
    MODULE.matcher(text).results().forEach(module -> MODULES.add(module.group(1)));
    EVENT.matcher(text).results().forEach(event -> EVENTS.add(event.group(1)));
    WORD.matcher(text).results().forEach(word -> WORDS.add(word.group()));
    Matcher in = PACKAGE.matcher(text);
    if (in.find()) {
      Set<String> types = TYPES_BY_PACKAGE.computeIfAbsent(in.group(1), missing -> new TreeSet<>());
      for (String type : declared(text)) {
        types.add(type);
        TEXTS.computeIfAbsent(type, missing -> new HashSet<>()).add(text);
      }
    }
  }

  /** The types that a text declares. */
  static Collection<String> declared(String text) {
    List<String> types = new ArrayList<>();
    TYPE.matcher(text).results().forEach(type -> types.add(type.group(1)));
    return types;
  }

  static boolean isType(String simpleName) {
    return TEXTS.containsKey(simpleName);
  }

  static boolean isModule(String name) {
    return MODULES.contains(name);
  }

  static boolean isPackage(String name) {
    return TYPES_BY_PACKAGE.containsKey(name);
  }

  /** Whether a name is that of a package, or of packages and modules below it. */
  static boolean isPackageOrAbove(String name) {
    return isModule(name)
        || TYPES_BY_PACKAGE.keySet().stream().anyMatch(p -> (p + ".").startsWith(name + "."));
  }

  /** Whether a package declares a type, perhaps inside another. */
  static boolean isTypeOf(String packageName, String simpleName) {
    return TYPES_BY_PACKAGE.getOrDefault(packageName, Set.of()).contains(simpleName);
  }

  /** Whether Flight Recorder knows an event of ours by this name. */
  static boolean isEvent(String name) {
    return EVENTS.contains(name);
  }

  /** Whether this stands anywhere in a Java file. */
  static boolean isWord(String word) {
    return WORDS.contains(word);
  }

  /** Whether a file that declares this type has that word too. */
  static boolean hasMember(String type, String member) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(member) + "\\b");
    return TEXTS.getOrDefault(type, Set.of()).stream().anyMatch(text -> word.matcher(text).find());
  }
}
