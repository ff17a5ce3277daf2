package cn.liangdeng.intake.domain;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.intake.DraftState;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands in one paragraph, or one cell of a table, has as a rule the same responsible units. */
final class Paragraphs {

    private Paragraphs() {}

    /** Holds for the drafts of the paragraph in which a code point lies. */
    static Predicate<Draft> sameAs(DocumentText text, int at) {
        return text.blocks().stream()
                .flatMap(Paragraphs::spans)
                .filter(span -> span.start() <= at && at < span.end())
                .findFirst()
                .map(span -> (Predicate<Draft>) span::holds)
                .orElse(draft -> false);
    }

    /** The lead units that all drafts around a code point agree on; empty where they do not, or name none. */
    static List<String> leadsAround(DocumentText text, int at, List<Draft> drafts) {
        List<List<String>> named = drafts.stream()
                .filter(sameAs(text, at))
                .filter(draft -> draft.state() != DraftState.REJECTED)
                .map(draft -> draft.content().leadUnits())
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : List.of();
    }

    private static Stream<Span> spans(TextBlock block) {
        return block instanceof TextBlock.Table table
                ? table.cells().stream().map(cell -> new Span(cell.start(), cell.end()))
                : Stream.of(new Span(block.start(), block.end()));
    }

    private record Span(int start, int end) {

        boolean holds(Draft draft) {
            return start <= draft.anchor().start() && draft.anchor().start() < end;
        }
    }
}
