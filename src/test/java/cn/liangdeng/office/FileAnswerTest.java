package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class FileAnswerTest {

    private static final byte[] BYTES = {1, 2, 3};

    @Test
    void aFileIsSavedUnderItsTitleAndKeptNowhere() {
        ResponseEntity<byte[]> answer = FileAnswer.of(FileKind.DOCX, "会议纪要", BYTES);
        assertThat(answer.getBody()).isEqualTo(BYTES);
        assertThat(answer.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("会议纪要.docx");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void aTitleBreaksOutOfNeitherTheHeadNorTheFolder() {
        ResponseEntity<byte[]> answer = FileAnswer.of(FileKind.XLSX, "../亩均\"税收\"\r\nX-Evil: 1 万元/亩", BYTES);
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .isEqualTo(".._亩均_税收___X-Evil_ 1 万元_亩.xlsx");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).doesNotContain("\r", "\n");
    }
}
