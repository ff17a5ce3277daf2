package cn.liangdeng.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.extraction.TextBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureCodecTest {

    @Test
    void readsWhatItWrote() {
        List<TextBlock> blocks = List.of(
                new TextBlock.Heading(1, 0, 10),
                new TextBlock.Paragraph(11, 40),
                new TextBlock.Table(
                        41,
                        80,
                        2,
                        2,
                        List.of(
                                new TextBlock.Cell(0, 0, 1, 2, 41, 50),
                                new TextBlock.Cell(1, 0, 1, 1, 51, 60),
                                new TextBlock.Cell(1, 1, 1, 1, 61, 80))));
        assertThat(StructureCodec.read(StructureCodec.write(blocks))).isEqualTo(blocks);
    }

    @Test
    void keepsTheStoredForm() {
        assertThat(StructureCodec.write(List.of(new TextBlock.Heading(2, 3, 9))))
                .isEqualTo("[{\"start\":3,\"end\":9,\"type\":\"heading\",\"level\":2}]");
    }

    @Test
    void refusesABlockItDoesNotKnow() {
        assertThatThrownBy(() -> StructureCodec.read("[{\"start\":0,\"end\":1,\"type\":\"image\"}]"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
