package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import dev.o1struct.recompiler.swf.ActionBlock;
import dev.o1struct.recompiler.swf.ClipAction;
import dev.o1struct.recompiler.swf.ClipEvent;
import dev.o1struct.recompiler.swf.Tag;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoviePlayerTest {
  private static final Tag SHOW = new Tag.ShowFrame();

  private final TestMovie movie = new TestMovie();

  @AfterEach
  void closeMovie() {
    movie.close();
  }

  private static Tag sprite(int id, Tag... tags) {
    int frames = (int) List.of(tags).stream().filter(Tag.ShowFrame.class::isInstance).count();
    return new Tag.DefineSprite(id, frames, List.of(tags));
  }

  private Tag placeWithHandler(int depth, int character, int event, String line) {
    ActionBlock script = movie.script(_ -> movie.log().add(line));
    return new Tag.PlaceObject(
        depth,
        false,
        character,
        null,
        null,
        -1,
        "clip",
        -1,
        0,
        -1,
        List.of(new ClipAction(event, 0, script)));
  }

  @Test
  void aTimelineRunsItsFramesAndBeginsAgain() {
    movie.add(movie.logs("one"), SHOW, movie.logs("two"), SHOW).start().play(3);
    assertEquals(List.of("one", "two", "one"), movie.log());
  }

  @Test
  void scriptsRunInTheOrderOfTheirTagsWithThoseOfPlacedClipsBetween() {
    movie
        .add(
            sprite(1, movie.logs("clip"), SHOW),
            movie.logs("before"),
            TestMovie.place(1, 1, "clip"),
            movie.logs("after"),
            SHOW)
        .start()
        .play(1);
    assertEquals(List.of("before", "clip", "after"), movie.log());
  }

  @Test
  void theYoungestClipActsFirstInLaterFrames() {
    movie
        .add(
            sprite(1, movie.logs("first 1"), SHOW, movie.logs("first 2"), SHOW),
            sprite(2, movie.logs("second 1"), SHOW, movie.logs("second 2"), SHOW),
            TestMovie.place(1, 1, "first"),
            TestMovie.place(2, 2, "second"),
            SHOW)
        .start()
        .play(2);
    assertEquals(List.of("first 1", "second 1", "second 2", "first 2"), movie.log());
  }

  @Test
  void aScriptThatStopsHoldsItsClip() {
    movie
        .add(movie.runs(_ -> movie.call("", "stop")), SHOW, movie.logs("two"), SHOW)
        .start()
        .play(3);
    assertEquals(List.of(), movie.log());
    assertEquals("1", movie.text("", "_currentframe"));
  }

  @Test
  void aGotoRunsTheScriptsOfItsFrameOnly() {
    movie
        .add(
            movie.runs(_ -> movie.call("", "gotoAndStop", 3)),
            SHOW,
            movie.logs("two"),
            SHOW,
            movie.logs("three"),
            SHOW)
        .start()
        .play(2);
    assertEquals(List.of("three"), movie.log());
  }

  @Test
  void aGotoFindsLabelsWhateverTheirCase() {
    movie
        .add(SHOW, SHOW, new Tag.FrameLabel("Landing"), SHOW)
        .start()
        .play(1)
        .call("", "gotoAndStop", "lanDING");
    assertEquals("3", movie.text("", "_currentframe"));
  }

  @Test
  void aGotoBeyondTheEndStopsAtTheLastFrameWithoutItsScripts() {
    movie.add(SHOW, movie.logs("two"), SHOW).start().play(1).call("", "gotoAndStop", 99);
    movie.play(1);
    assertEquals("2", movie.text("", "_currentframe"));
    assertEquals(List.of(), movie.log());
  }

  @Test
  void goingBackKeepsWhatStoodThereAndRemovesWhatCameLater() {
    movie
        .add(
            sprite(1, SHOW),
            TestMovie.place(1, 1, "early"),
            SHOW,
            TestMovie.place(2, 1, "late"),
            SHOW)
        .start()
        .play(2);
    long early = movie.clip("early");
    assertNotEquals(0, movie.clip("late"));
    movie.call("", "gotoAndStop", 1);
    assertEquals(early, movie.clip("early"));
    assertEquals(0, movie.clip("late"));
  }

  @Test
  void goingForwardPlacesWhatTheSkippedFramesWouldHave() {
    movie
        .add(
            sprite(1, SHOW),
            SHOW,
            TestMovie.place(1, 1, "clip"),
            SHOW,
            new Tag.RemoveObject(1, Tag.NO_CHARACTER),
            TestMovie.place(2, 1, "other"),
            SHOW)
        .start()
        .play(1)
        .call("", "gotoAndStop", 3);
    assertEquals(0, movie.clip("clip"));
    assertNotEquals(0, movie.clip("other"));
  }

  @Test
  void clipEventsComeAsLoadOnceAndEnterFrameAfterwards() {
    movie
        .add(
            sprite(1, SHOW),
            placeWithHandler(1, 1, ClipEvent.LOAD | ClipEvent.ENTER_FRAME, "event"),
            SHOW)
        .start()
        .play(3);
    assertEquals(List.of("event", "event", "event"), movie.log());
  }

  @Test
  void aClipWithAnUnloadHandlerLingersUntilTheNextFrame() {
    movie
        .add(
            sprite(1, SHOW),
            placeWithHandler(1, 1, ClipEvent.UNLOAD, "unloaded"),
            SHOW,
            new Tag.RemoveObject(1, Tag.NO_CHARACTER),
            movie.runs(_ -> movie.log().add(movie.text("clip", "_name"))),
            SHOW,
            movie.runs(_ -> movie.log().add("gone: " + (movie.clip("clip") == 0))),
            SHOW)
        .start()
        .play(3);
    assertEquals(List.of("unloaded", "clip", "gone: true"), movie.log());
  }

  @Test
  void clipsMadeByScriptsSurviveAGotoBack() {
    movie.add(SHOW, SHOW).start().play(2);
    movie.call("", "createEmptyMovieClip", "made", 5);
    movie.call("", "gotoAndStop", 1);
    assertNotEquals(0, movie.clip("made"));
  }

  @Test
  void aNewClipTakesThePlaceOfTheOneAtItsDepth() {
    movie.add(SHOW).start().play(1);
    movie.call("", "createEmptyMovieClip", "first", 5);
    movie.call("", "createEmptyMovieClip", "second", 5);
    assertEquals(0, movie.clip("first"));
    assertEquals("second", movie.text("second", "_name"));
  }

  @Test
  void scriptsCannotRemoveWhatTheTimelinePlaced() {
    movie.add(sprite(1, SHOW), TestMovie.place(1, 1, "clip"), SHOW).start().play(1);
    movie.call("clip", "removeMovieClip");
    assertNotEquals(0, movie.clip("clip"));
    movie.call("clip", "swapDepths", 3);
    movie.call("clip", "removeMovieClip");
    assertEquals(0, movie.clip("clip"));
  }

  @Test
  void attachMovieMakesAnInstanceOfAnExportedSprite() {
    movie
        .add(
            sprite(4, movie.logs("attached"), SHOW),
            new Tag.ExportAssets(List.of(new Tag.ExportedAsset(4, "Ship"))),
            SHOW)
        .start()
        .play(1);
    assertTrue(Value.isObject(movie.call("", "attachMovie", "ship", "mine", 2)));
    assertEquals(Value.UNDEFINED, movie.call("", "attachMovie", "nothing", "other", 3));
    movie.play(1);
    assertEquals(List.of("attached"), movie.log());
    assertEquals("2", movie.machine().names().toString(depthOf("mine")));
  }

  private long depthOf(String path) {
    return movie.machine().toText(movie.call(path, "getDepth"));
  }

  @Test
  void aDuplicateHasTheLooksOfItsOriginal() {
    movie.add(SHOW).start().play(1);
    movie.call("", "createEmptyMovieClip", "a", 1);
    movie.call("a", "lineTo", 20, 10);
    movie.set("a", "_x", 30);
    movie.set("a", "_rotation", 90);
    movie.call("a", "duplicateMovieClip", "b", 2);
    assertEquals("30", movie.text("b", "_x"));
    assertEquals("90", movie.text("b", "_rotation"));
    assertEquals(movie.text("a", "_height"), movie.text("b", "_height"));
  }

  @Test
  void pathsNameNestedClipsInBothNotations() {
    movie.add(SHOW).start().play(1);
    movie.call("", "createEmptyMovieClip", "outer", 1);
    movie.call("outer", "createEmptyMovieClip", "inner", 1);
    assertEquals("/outer/inner", movie.text("outer.inner", "_target"));
    assertEquals(movie.clip("outer.inner"), movie.clip("/outer/inner"));
    long path = movie.machine().toText(Value.object(movie.clip("outer.inner")));
    assertEquals("_level0.outer.inner", movie.machine().names().toString(path));
  }

  @Test
  void aClipWithoutANameIsNumbered() {
    Tag unnamed = new Tag.PlaceObject(1, false, 1, null, null, -1, null, -1, 0, -1, List.of());
    movie.add(sprite(1, SHOW), unnamed, SHOW).start().play(1);
    assertNotEquals(0, movie.clip("instance1"));
  }

  @Test
  void settingAWidthScalesTheClip() {
    movie.add(SHOW).start().play(1);
    movie.call("", "createEmptyMovieClip", "box", 1);
    movie.call("box", "beginFill", 0xFF0000);
    movie.call("box", "lineTo", 40, 0);
    movie.call("box", "lineTo", 40, 20);
    movie.call("box", "endFill");
    assertEquals("40", movie.text("box", "_width"));
    movie.set("box", "_width", 20);
    assertEquals("50", movie.text("box", "_xscale"));
    assertEquals("100", movie.text("box", "_yscale"));
    assertEquals("20", movie.text("box", "_height"));
  }

  @Test
  void whatIsNoNumberLeavesAPropertyAsItIs() {
    movie.add(SHOW).start().play(1);
    movie.set("", "_x", 12);
    movie.set("", "_x", "far");
    movie.set("", "_X", Double.POSITIVE_INFINITY);
    assertEquals("12", movie.text("", "_x"));
  }

  @Test
  void aPointHitsTheFillAndNotOnlyTheRectangle() {
    movie.add(SHOW).start().play(1);
    movie.call("", "createEmptyMovieClip", "triangle", 1);
    movie.set("triangle", "_x", 10);
    movie.call("triangle", "beginFill", 0xFF0000);
    movie.call("triangle", "lineTo", 40, 0);
    movie.call("triangle", "lineTo", 0, 40);
    movie.call("triangle", "endFill");
    assertEquals(Value.TRUE, movie.call("triangle", "hitTest", 45, 35, false));
    assertEquals(Value.FALSE, movie.call("triangle", "hitTest", 45, 35, true));
    assertEquals(Value.TRUE, movie.call("triangle", "hitTest", 15, 5, true));
    assertEquals(Value.FALSE, movie.call("triangle", "hitTest", 5, 5, false));
  }

  @Test
  void keysReachKeyAndTheHandlersOfClips() {
    movie
        .add(sprite(1, SHOW), placeWithHandler(1, 1, ClipEvent.KEY_DOWN, "key"), SHOW)
        .start()
        .play(1);
    movie.input().post(InputEvent.of(InputEvent.KEY_DOWN, 37, 0));
    movie.play(1);
    assertEquals(List.of("key"), movie.log());
    assertEquals(Value.TRUE, key("isDown", 37));
    movie.input().post(InputEvent.of(InputEvent.FOCUS_LOST, 0, 0));
    movie.play(1);
    assertEquals(Value.FALSE, key("isDown", 37));
    assertEquals(Value.number(37), key("getCode", 0));
  }

  private long key(String method, int argument) {
    var machine = movie.machine();
    long key = machine.objects().get(machine.objects().global(), "Key");
    machine.push(Value.number(argument));
    return machine.callMethod(key, Value.handle(machine.string(method)), 1);
  }

  @Test
  void thePointerIsSeenInTheSpaceOfEachClip() {
    movie.add(SHOW).start().play(1);
    movie.call("", "createEmptyMovieClip", "clip", 1);
    movie.set("clip", "_x", 10);
    movie.set("clip", "_xscale", 50);
    movie.input().post(InputEvent.of(InputEvent.POINTER_MOVE, 30 * 20, 5 * 20));
    movie.play(1);
    assertEquals("40", movie.text("clip", "_xmouse"));
    assertEquals("30", movie.text("", "_xmouse"));
  }

  @Test
  void aDraggedClipFollowsThePointerWithinItsLimits() {
    movie.add(SHOW).start().play(1);
    movie.call("", "createEmptyMovieClip", "clip", 1);
    movie.call("clip", "startDrag", true, 0, 0, 20, 20);
    movie.input().post(InputEvent.of(InputEvent.POINTER_MOVE, 15 * 20, 50 * 20));
    movie.play(1);
    assertEquals("15", movie.text("clip", "_x"));
    assertEquals("20", movie.text("clip", "_y"));
  }

  @Test
  void aPlayerThatHasNotBegunDoesNotAdvance() {
    movie.add(SHOW).start();
    movie.player().close();
    assertThrows(IllegalStateException.class, () -> movie.player().advanceFrame());
  }
}
