package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** MovieClip: timelines, children, geometry. Drawing is in {@link DrawingMethods}. */
final class MovieClipClass {
  private final Stage stage;
  private final Playhead playhead;
  private final ClipCommands commands;
  private final ClipArguments arguments;
  private final GeometryMethods geometry;
  private final DrawingMethods drawing;

  MovieClipClass(Stage stage, Playhead playhead, ClipCommands commands) {
    this.stage = stage;
    this.playhead = playhead;
    this.commands = commands;
    arguments = new ClipArguments(stage);
    geometry = new GeometryMethods(stage, arguments);
    drawing = new DrawingMethods(stage, arguments);
  }

  /** Defines the class; returns its prototype. */
  long install() {
    ActionMachine machine = stage.machine();
    long prototype = machine.objects().newObject();
    machine.objects().makeImmortal(prototype);
    machine.defineClass(
        "MovieClip", prototype, MovieClipClass::construct, MovieClipClass::construct);
    new NativeTable(machine, prototype)
        .method("play", this::play)
        .method("stop", this::stop)
        .method("nextFrame", this::nextFrame)
        .method("prevFrame", this::previousFrame)
        .method("gotoAndPlay", this::gotoAndPlay)
        .method("gotoAndStop", this::gotoAndStop)
        .method("attachMovie", this::attachMovie)
        .method("duplicateMovieClip", this::duplicateMovieClip)
        .method("removeMovieClip", this::removeMovieClip)
        .method("unloadMovie", this::unloadMovie)
        .method("swapDepths", this::swapDepths)
        .method("startDrag", this::startDrag)
        .method("stopDrag", this::stopDrag)
        .method("getURL", this::getUrl)
        .methodSince6("createEmptyMovieClip", this::createEmptyMovieClip)
        .methodSince6("getDepth", this::getDepth)
        .methodSince6("getInstanceAtDepth", this::getInstanceAtDepth)
        .methodSince6("getNextHighestDepth", this::getNextHighestDepth)
        .methodSince6("getSWFVersion", this::getSwfVersion)
        .methodSince6("setMask", this::setMask)
        .value("enabled", Value.TRUE)
        .value("useHandCursor", Value.TRUE);
    geometry.install(prototype);
    drawing.install(prototype);
    return prototype;
  }

  private static long construct(ActionMachine m, long self, int argc) {
    return self;
  }

  /** play(): the playhead goes on. */
  private long play(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip != 0) {
      playhead.play(clip);
    }
    return Value.UNDEFINED;
  }

  /** stop(): the playhead stays. */
  private long stop(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip != 0) {
      playhead.stop(clip);
    }
    return Value.UNDEFINED;
  }

  private long nextFrame(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip != 0) {
      commands.nextFrame(clip);
    }
    return Value.UNDEFINED;
  }

  private long previousFrame(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip != 0) {
      commands.previousFrame(clip);
    }
    return Value.UNDEFINED;
  }

  /** gotoAndPlay(frame): a number from 1, or a label. */
  private long gotoAndPlay(ActionMachine m, long self, int argc) {
    return goTo(m, self, argc, true);
  }

  /** gotoAndStop(frame): a number from 1, or a label. */
  private long gotoAndStop(ActionMachine m, long self, int argc) {
    return goTo(m, self, argc, false);
  }

  private long goTo(ActionMachine m, long self, int argc, boolean play) {
    long clip = arguments.movie(self);
    if (clip != 0 && argc > 0) {
      commands.goTo(clip, m.argument(0), 0, play);
    }
    return Value.UNDEFINED;
  }

  /** createEmptyMovieClip(name, depth): the new clip. */
  private long createEmptyMovieClip(ActionMachine m, long self, int argc) {
    long parent = arguments.movie(self);
    if (parent == 0 || argc < 2) {
      return Value.UNDEFINED;
    }
    return ClipArguments.value(commands.createEmpty(parent, arguments.text(0), arguments.depth(1)));
  }

  /**
   * attachMovie(symbol, name, depth, properties): the new clip, undefined without such a symbol.
   */
  private long attachMovie(ActionMachine m, long self, int argc) {
    long parent = arguments.movie(self);
    if (parent == 0 || argc < 3) {
      return Value.UNDEFINED;
    }
    long properties = Value.objectOrNull(m.argument(3));
    return ClipArguments.value(
        commands.attach(
            parent, arguments.text(0), arguments.text(1), arguments.depth(2), properties));
  }

  /** duplicateMovieClip(name, depth, properties): the new clip beside this one. */
  private long duplicateMovieClip(ActionMachine m, long self, int argc) {
    long source = arguments.movie(self);
    if (source == 0 || argc < 2) {
      return Value.UNDEFINED;
    }
    long properties = Value.objectOrNull(m.argument(2));
    return ClipArguments.value(
        commands.duplicate(source, arguments.text(0), arguments.depth(1), properties));
  }

  /** removeMovieClip(): only for clips that scripts made. */
  private long removeMovieClip(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip != 0) {
      commands.removeScripted(clip);
    }
    return Value.UNDEFINED;
  }

  /** unloadMovie(): the clip stays and becomes empty. */
  private long unloadMovie(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip != 0) {
      commands.unload(clip);
    }
    return Value.UNDEFINED;
  }

  /** swapDepths(depth) or swapDepths(sibling). */
  private long swapDepths(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip == 0 || argc == 0) {
      return Value.UNDEFINED;
    }
    long with = m.argument(0);
    if (Value.isNumber(with)) {
      commands.swapDepth(clip, arguments.depth(0));
      return Value.UNDEFINED;
    }
    long sibling = arguments.movieOrPath(clip, with);
    if (sibling != 0 && ClipStruct.parent(sibling) == ClipStruct.parent(clip)) {
      commands.swapDepth(clip, ClipStruct.depth(sibling));
    }
    return Value.UNDEFINED;
  }

  private long getDepth(ActionMachine m, long self, int argc) {
    long clip = arguments.clip(self);
    return clip == 0
        ? Value.UNDEFINED
        : Value.number(ClipStruct.depth(clip) - DisplayList.SCRIPT_DEPTH_BIAS);
  }

  private long getNextHighestDepth(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    return clip == 0 ? Value.UNDEFINED : Value.number(DisplayList.nextHighestDepth(clip));
  }

  /** getInstanceAtDepth(depth): the clip there; for a shape the clip that it is in. */
  private long getInstanceAtDepth(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip == 0 || argc == 0) {
      return Value.UNDEFINED;
    }
    long child = DisplayList.atDepth(clip, arguments.depth(0));
    return child != 0 && ClipStruct.object(child) == 0 ? self : ClipArguments.value(child);
  }

  private long getSwfVersion(ActionMachine m, long self, int argc) {
    return Value.number(arguments.clip(self) == 0 ? -1 : stage.header().version());
  }

  /** setMask(clip): only what the other clip covers is seen of this one; null ends it. */
  private long setMask(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip == 0) {
      return Value.UNDEFINED;
    }
    long mask = arguments.movieOrPath(clip, m.argument(0));
    if (mask == 0 && !Value.isNothing(m.argument(0))) {
      return Value.UNDEFINED;
    }
    Masks.set(clip, mask);
    return Value.TRUE;
  }

  /** startDrag(lockCenter, left, top, right, bottom): the clip follows the pointer. */
  private long startDrag(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip != 0) {
      stage.drag().start(clip, m.toBoolean(m.argument(0)));
      if (argc > 1) {
        stage
            .drag()
            .constrain(
                arguments.twips(1), arguments.twips(2), arguments.twips(3), arguments.twips(4));
      }
    }
    return Value.UNDEFINED;
  }

  private long stopDrag(ActionMachine m, long self, int argc) {
    stage.drag().stop();
    return Value.UNDEFINED;
  }

  private long getUrl(ActionMachine m, long self, int argc) {
    stage.commandLine(m.names().toString(arguments.text(0)));
    return Value.UNDEFINED;
  }
}
