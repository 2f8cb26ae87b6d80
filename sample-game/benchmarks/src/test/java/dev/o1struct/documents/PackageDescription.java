package dev.o1struct.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comment of a package as Markdown, line for line. */
final class PackageDescription {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final Pattern TAG = Pattern.compile("\\{@(?:code|link)\\s+([^{}]*)\\}");

  private PackageDescription() {}

  static String markdown(String java) {
    Matcher comment = COMMENT.matcher(java);
    if (!comment.find()) {
      return "";
    }
    String before = java.substring(0, comment.start()).replaceAll("[^\\n]", "");
    String text = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "");
    text =
        text.replaceAll("(?m)^\\s*(<p>)?<pre>(\\{@code)?$", "```")
            .replaceAll("(?m)^\\s*\\}?</pre>$", "```");
    return before
        + TAG.matcher(text).replaceAll(tag -> Matcher.quoteReplacement("`" + tag.group(1) + "`"));
  }
}
