package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.Place;

/**
 * A violation of a rule.
 *
 * @param rule the rule
 * @param explanation what is wrong with what, then what to write instead
 * @param place where
 */
public record Problem(Rule rule, String explanation, Place place) {
  /** The message as the user sees it: {@code [RULE_ID] explanation}. */
  public String message() {
    return "[" + rule + "] " + explanation;
  }
}
