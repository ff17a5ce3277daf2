package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficeMessagesTest {

    private final Properties chinese = load("/messages/office.properties");
    private final Properties english = load("/messages/office_en.properties");

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRefusalIsExplainedInBothLanguages(Reason reason) {
        assertThat(chinese.getProperty(reason.messageKey())).isNotBlank();
        assertThat(english.getProperty(reason.messageKey())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ReadingNotice.class)
    void everyNoticeIsWordedInBothLanguages(ReadingNotice notice) {
        assertThat(chinese.getProperty(notice.messageKey())).isNotBlank();
        assertThat(english.getProperty(notice.messageKey())).isNotBlank();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndNoneIsLeftOver() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese).hasSize(Reason.values().length + ReadingNotice.values().length);
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(OfficeMessagesTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
