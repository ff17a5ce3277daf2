package cn.liangdeng.intake.domain;

import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.shared.BusinessException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the two parts of a draft, and one content of two. */
@Component
class DraftSplitting {

    /** What stands between two clauses belongs to neither. */
    private static final Pattern EDGE = Pattern.compile("^[、,;。\uFF0C\uFF1B\\s]+|[、,;\uFF0C\uFF1B\\s]+$");

    private final PolicyDocuments documents;
    private final DraftFinding finding;
    private final UnitMatcher matcher;

    DraftSplitting(PolicyDocuments documents, DraftFinding finding, UnitMatcher matcher) {
        this.documents = documents;
        this.finding = finding;
        this.matcher = matcher;
    }

    /**
     * The two parts, not yet stored.
     *
     * @param at first code point of the second
     * @throws BusinessException invalid, if one of them would be empty
     */
    List<Draft> parts(Draft draft, int at) {
        Anchor whole = draft.anchor();
        if (at <= whole.start() || at >= whole.end()) {
            throw BusinessException.invalid("intake.split.outside");
        }
        DocumentText text = documents.text(draft.document());
        return List.of(part(draft, trimmed(text, whole.start(), at)), part(draft, trimmed(text, at, whole.end())));
    }

    private Draft part(Draft draft, Anchor anchor) {
        DraftContent whole = draft.content();
        DraftContent read = finding.suggest(draft.document(), anchor);
        DraftContent content = new DraftContent(
                read.indicatorName(),
                read.kind(),
                read.nature(),
                read.bound(),
                read.boundMax(),
                read.unitOfMeasure(),
                read.comparator(),
                read.strict(),
                whole.firstMonth(),
                whole.lastMonth(),
                whole.yearly(),
                read.baseline(),
                whole.commitment(),
                whole.leader(),
                null,
                whole.leadUnits(),
                whole.supportingUnits());
        return draft.part(anchor, content, matcher.match(content));
    }

    private static Anchor trimmed(DocumentText text, int start, int end) {
        String words = text.words(start, end);
        String kept = EDGE.matcher(words).replaceAll("");
        if (kept.isBlank()) {
            throw BusinessException.invalid("intake.split.outside");
        }
        int from = start + codePoints(words.substring(0, words.indexOf(kept)));
        return Anchor.of(text, from, from + codePoints(kept));
    }

    /** The first with what only the second says. */
    static DraftContent united(DraftContent first, DraftContent second) {
        return new DraftContent(
                first.indicatorName(),
                first.kind(),
                first.nature(),
                first.bound() == null ? second.bound() : first.bound(),
                first.boundMax() == null ? second.boundMax() : first.boundMax(),
                first.unitOfMeasure().isEmpty() ? second.unitOfMeasure() : first.unitOfMeasure(),
                first.comparator(),
                first.strict(),
                first.firstMonth() == null ? second.firstMonth() : first.firstMonth(),
                first.lastMonth() == null ? second.lastMonth() : first.lastMonth(),
                first.yearly(),
                first.baseline() == null ? second.baseline() : first.baseline(),
                first.commitment(),
                first.leader() == null ? second.leader() : first.leader(),
                first.definitionOfDone() == null ? second.definitionOfDone() : first.definitionOfDone(),
                joined(first.leadUnits(), second.leadUnits()),
                joined(first.supportingUnits(), second.supportingUnits()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static int codePoints(String words) {
        return words.codePointCount(0, words.length());
    }
}
