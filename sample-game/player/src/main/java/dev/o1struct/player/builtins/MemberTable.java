package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of one built-in object, in the order in which Flash makes them: what a class's file
 * begins with. A method's index is its place in the group that ASnative knows it by.
 */
public final class MemberTable {
  /** Index of a method that ASnative does not know. */
  public static final int UNLISTED = -1;

  private static final int ANY_RECEIVER = -1;

  private sealed interface Member {}

  private record Method(int index, String name, NativeFunction function, int flags)
      implements Member {}

  private record NumberConstant(String name, double value, int flags) implements Member {}

  private record TextConstant(String name, String value, int flags) implements Member {}

  private final int group;
  private final int flags;
  private final int receiver;
  private final List<Member> members = new ArrayList<>();

  /** An empty table; {@code flags} are those of {@code PropertyFlags} that its members have. */
  public MemberTable(int group, int flags) {
    this(group, flags, ANY_RECEIVER);
  }

  /** An empty table whose methods run on objects of one {@code ObjectKind} only. */
  MemberTable(int group, int flags, int receiver) {
    this.group = group;
    this.flags = flags;
    this.receiver = receiver;
  }

  /** Adds a method. */
  public MemberTable method(int index, String name, NativeFunction function) {
    return method(index, name, function, 0);
  }

  /** Adds a method that has more flags than the others. */
  public MemberTable method(int index, String name, NativeFunction function, int moreFlags) {
    NativeFunction body = receiver == ANY_RECEIVER ? function : Receivers.only(receiver, function);
    members.add(new Method(index, name, body, flags | moreFlags));
    return this;
  }

  /** Adds a number. */
  public MemberTable number(String name, double value) {
    members.add(new NumberConstant(name, value, flags));
    return this;
  }

  /** Adds a text. */
  public MemberTable text(String name, String value) {
    members.add(new TextConstant(name, value, flags));
    return this;
  }

  /** Defines the members on an object, unknown to ASnative. */
  public void install(ActionMachine m, long object) {
    install(m, new NativeGroups(), object);
  }

  /** Defines the members on an object and makes the listed ones known to ASnative. */
  void install(ActionMachine m, NativeGroups groups, long object) {
    for (Member member : members) {
      switch (member) {
        case Method method -> {
          m.defineMethod(object, method.name, method.function, method.flags);
          if (method.index != UNLISTED) {
            groups.add(group, method.index, method.function);
          }
        }
        case NumberConstant number ->
            m.objects().define(object, number.name, Value.number(number.value), number.flags);
        case TextConstant text ->
            m.objects().define(object, text.name, m.string(text.value), text.flags);
      }
    }
  }
}
