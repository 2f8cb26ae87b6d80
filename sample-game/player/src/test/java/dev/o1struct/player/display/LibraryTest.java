package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.o1struct.recompiler.swf.Rectangle;
import dev.o1struct.recompiler.swf.SwfHeader;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.Tag;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryTest {
  private final Heap heap = Heap.open();
  private final NamePool names = heap.names();

  @AfterEach
  void closeHeap() {
    heap.close();
  }

  private Library library(Tag... tags) {
    SwfHeader header = new SwfHeader(8, new Rectangle(0, 2000, 0, 1000), 30, 2);
    return new Library(new SwfMovie(header, List.of(tags), List.of()), names);
  }

  @Test
  void tagsAreCutIntoFramesAtShowFrame() {
    Timeline main =
        library(
                new Tag.SetBackgroundColor(0xFF102030),
                new Tag.ShowFrame(),
                new Tag.FrameLabel("End"),
                new Tag.RemoveObject(4, Tag.NO_CHARACTER),
                new Tag.ShowFrame())
            .timeline(Library.MAIN);
    assertEquals(2, main.length());
    assertInstanceOf(FrameAction.Background.class, main.frame(1).getFirst());
    assertEquals(List.of(new FrameAction.Remove(4)), main.frame(2));
    assertEquals(List.of(), main.frame(3));
  }

  @Test
  void labelsAreFoundWhateverTheirCase() {
    Timeline main =
        library(new Tag.ShowFrame(), new Tag.FrameLabel("End"), new Tag.ShowFrame())
            .timeline(Library.MAIN);
    long asked = names.intern("eND");
    assertEquals(2, main.labelled(names.folded(asked)));
    names.release(asked);
  }

  @Test
  void exportsAreFoundWhateverTheirCase() {
    Library library =
        library(
            new Tag.DefineSprite(5, 1, List.of(new Tag.ShowFrame())),
            new Tag.ExportAssets(List.of(new Tag.ExportedAsset(5, "Ship"))));
    long asked = names.intern("ship");
    assertEquals(5, library.exported(asked));
    assertEquals(asked, library.exportName(5));
    assertEquals(ClipKind.MOVIE, library.kind(5));
    assertEquals(0, library.exportName(6));
    names.release(asked);
  }

  @Test
  void anUnknownCharacterCannotBeShown() {
    assertEquals(-1, library().kind(99));
  }

  @Test
  void aSpriteWithoutFramesHasOne() {
    Library library = library(new Tag.DefineSprite(5, 0, List.of()));
    assertEquals(1, library.timeline(5).length());
  }

  @Test
  void closingGivesAllNamesBack() {
    long before = names.live();
    Library library =
        library(
            new Tag.FrameLabel("start"),
            new Tag.ShowFrame(),
            new Tag.ExportAssets(List.of(new Tag.ExportedAsset(5, "Ship"))));
    library.close();
    assertEquals(before, names.live());
  }
}
