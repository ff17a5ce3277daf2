package cn.liangdeng.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words around the place where something was found. */
class ExcerptTest {

    @Test
    void everyWordIsMarkedWhereverItStands() {
        assertThat(shown("新引进品牌首店10家，首店经济提速", "首店 品牌")).isEqualTo("新引进[品牌][首店]10家，[首店]经济提速");
    }

    @Test
    void capitalsAreComparedAsSmallLetters() {
        assertThat(shown("推进CBD建设", "cbd")).isEqualTo("推进[CBD]建设");
    }

    @Test
    void aLongTextIsCutAroundTheFirstWord() {
        String shown = shown("甲".repeat(500) + "首店" + "乙".repeat(500), "首店");

        assertThat(shown).startsWith("…甲").contains("[首店]").endsWith("乙…");
        assertThat(shown.length()).isLessThan(130);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsNotTornApart() {
        String shown = shown("𠮷".repeat(200) + "首店" + "𠮷".repeat(200), "首店");

        assertThat(shown.replace("𠮷", "")).isEqualTo("…[首店]…");
    }

    @Test
    void whatIsFoundByInitialsOnlyIsShownUnmarked() {
        assertThat(shown("区商务局", "swj")).isEqualTo("区商务局");
    }

    @Test
    void aBoxThatIsTooLongIsNotCutThroughACharacter() {
        assertThat(SearchWords.of("首".repeat(59) + "𠮷").typed()).isEqualTo("首".repeat(59));
    }

    private static String shown(String text, String words) {
        return Excerpt.of(text, SearchWords.of(words)).pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
