package dev.o1struct.processor.problems;

import dev.o1struct.processor.model.Place;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A violation of a rule.
 *
 * @param rule the rule
 * @param explanation what is wrong with what, then what to write instead
 * @param place where
 */
public record Problem(Rule rule, String explanation, Place place) {
  /**
   * A mistake of the processor's own.
   *
   * @param struct the struct that it was busy with
   * @param place that struct
   * @param bug what happened
   */
  public static Problem bug(String struct, Place place, Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace, true));
    return new Problem(
        Rule.PROCESSOR_BUG,
        "this is a mistake of the o1struct processor, not of %s; please report it with the"
                .formatted(struct)
            + " declaration and what follows\n"
            + trace,
        place);
  }

  /** The message as the user sees it: {@code [RULE_ID] explanation}. */
  public String message() {
    return "[" + rule + "] " + explanation;
  }
}
