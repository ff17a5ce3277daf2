package cn.liangdeng.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** First letters of the pinyin of units' names. */
class PinyinInitialsTest {

    @Test
    void everyNameGivesItsLettersOnce() {
        assertThat(PinyinInitials.of(List.of("区商务局", "商务局", "商务局"))).isEqualTo("qswj swj");
    }

    @Test
    void aCharacterIsReadAsItsPhraseReadsIt() {
        assertThat(PinyinInitials.of(List.of("重庆路街道", "重点办"))).isEqualTo("cqljd zdb");
    }

    @Test
    void lettersAndDigitsStayAndPunctuationGoes() {
        assertThat(PinyinInitials.of(List.of("CBD专班（第2组）"))).isEqualTo("cbdzbd2z");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsPassedOver() {
        assertThat(PinyinInitials.of(List.of("𠮷林街道", "😀办"))).isEqualTo("ljd b");
    }
}
