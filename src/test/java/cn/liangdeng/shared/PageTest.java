package cn.liangdeng.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @Test
    void countsItsRowsWithinTheWholeList() {
        Page<String> third = Page.of(List.of("a", "b"), new PageRequest(3, 5), 12);
        assertThat(third.pageCount()).isEqualTo(3);
        assertThat(third.firstNumber()).isEqualTo(11);
        assertThat(third.lastNumber()).isEqualTo(12);
    }

    @Test
    void anEmptyListHasNoPagesAndNoRows() {
        Page<String> none = Page.of(List.of(), PageRequest.of(1), 0);
        assertThat(none.pageCount()).isZero();
        assertThat(none.firstNumber()).isZero();
        assertThat(none.lastNumber()).isZero();
        assertThat(none.window()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 5, 1 2 3 4 5",
        "1, 9, 1 2 3 0 9",
        "4, 9, 1 2 3 4 5 6 0 9",
        "5, 9, 1 2 3 4 5 6 7 8 9",
        "6, 20, 1 0 4 5 6 7 8 0 20",
        "20, 20, 1 0 18 19 20",
        "999, 20, 1 0 20"
    })
    void offersTheFirstTheLastAndTheNeighbours(int number, int pages, String window) {
        List<Integer> expected =
                List.of(window.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(new Page<>(List.of(), number, 10, pages * 10L).window()).isEqualTo(expected);
    }

    @Test
    void aHugeListCostsNoMoreThanASmallOne() {
        assertThat(new Page<>(List.of(), 500_000, 1, Integer.MAX_VALUE).window())
                .hasSizeLessThan(10);
    }

    @Test
    void keepsItsPlaceWhenRowsAreMapped() {
        Page<Integer> mapped =
                Page.of(List.of("a", "bb"), new PageRequest(2, 2), 4).map(String::length);
        assertThat(mapped).isEqualTo(new Page<>(List.of(1, 2), 2, 2, 4));
    }

    @Test
    void refusesAPlaceThatCannotBe() {
        assertThatThrownBy(() -> new Page<>(List.of(), 0, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRequestFromAUrlIsBentIntoRange() {
        assertThat(PageRequest.of(-3).number()).isEqualTo(1);
        assertThat(new PageRequest(Integer.MAX_VALUE, Integer.MAX_VALUE).offset())
                .isPositive();
        assertThat(new PageRequest(1, 0).size()).isEqualTo(1);
    }

    @Test
    void theOffsetIsTheRowsBefore() {
        assertThat(IntStream.rangeClosed(1, 3).map(n -> new PageRequest(n, 50).offset()))
                .containsExactly(0, 50, 100);
    }
}
