package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.extraction.Extraction;
import cn.liangdeng.extraction.RefusedNumber;
import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.TargetExtractor;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.extraction.TooManyTargetsException;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftOrigin;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the recognition over a document and makes drafts of what it finds. */
@Component
class DraftFinding {

    /** Numbers that say when or which one, or are a manner of speech: 2026年, “6+3”, 一件事, 第二届. */
    private static final Set<Reason> NO_COUNT = EnumSet.of(
            Reason.NAME,
            Reason.GRADE,
            Reason.DOCUMENT_NUMBER,
            Reason.DATE,
            Reason.DURATION,
            Reason.ORDINAL,
            Reason.ENUMERATOR,
            Reason.STRUCTURE,
            Reason.SLOGAN,
            Reason.ARTICLE,
            Reason.VAGUE,
            Reason.RHYTHM);

    private final TargetExtractor extractor = new TargetExtractor();

    private final PolicyDocuments documents;
    private final UnitMatcher matcher;
    private final CurrentUser user;

    DraftFinding(PolicyDocuments documents, UnitMatcher matcher, CurrentUser user) {
        this.documents = documents;
        this.matcher = matcher;
        this.user = user;
    }

    /**
     * The drafts that are not there yet, by their words: what a person has decided on some words is never asked again.
     *
     * @param present the document's drafts so far
     * @throws BusinessException invalid, if the text seems to hold more targets than anybody could confirm
     */
    Found find(DocumentId document, List<Draft> present) {
        Set<TextPlace> taken = new HashSet<>();
        present.stream()
                .filter(draft -> draft.origin() == DraftOrigin.MACHINE)
                .forEach(draft -> taken.add(
                        new TextPlace(draft.anchor().start(), draft.anchor().end())));
        DocumentText text = documents.text(document);
        DocumentData data = documents.data(document);
        Map<String, @Nullable UnitId> knownUnits = new HashMap<>();
        Extraction read = read(text);
        Found result = new Found(new ArrayList<>(), new ArrayList<>(), text, read.refused());
        for (DraftTarget target : read.targets()) {
            if (!taken.contains(new TextPlace(target.start(), target.end()))) {
                DraftContent content = DraftMapping.content(target, text, data);
                result.targets().add(target);
                result.drafts()
                        .add(new Draft(user.district(), document, target, content, matcher.match(content, knownUnits)));
            }
        }
        return result;
    }

    private Extraction read(DocumentText text) {
        try {
            return extractor.read(text);
        } catch (TooManyTargetsException tooMany) {
            throw BusinessException.invalid("intake.reading.tooMany", TooManyTargetsException.MOST);
        }
    }

    /** What the recognition makes of words alone; where it makes nothing, a beginning with the words as name. */
    DraftContent suggest(DocumentId document, Anchor anchor) {
        int length = anchor.quote().codePointCount(0, anchor.quote().length());
        DocumentText words = new DocumentText(anchor.quote(), List.of(new TextBlock.Paragraph(0, length)));
        DocumentData data = documents.data(document);
        Extraction read = read(words);
        return read.targets().stream()
                .findFirst()
                .map(found -> DraftMapping.content(found, words, data))
                .orElseGet(() -> blank(anchor, data, counts(read)));
    }

    /** Whether words in which no target was found count something all the same; without a count they say what is to be done. */
    static boolean counts(Extraction read) {
        return read.refused().stream().anyMatch(number -> !NO_COUNT.contains(number.reason()));
    }

    private static DraftContent blank(Anchor anchor, DocumentData data, boolean counts) {
        return new DraftContent(
                DraftMapping.shorten(anchor.quote().replaceAll("\\s+", " "), DraftRules.NAME_LENGTH),
                counts ? DraftTarget.Kind.QUANTITY : DraftTarget.Kind.TASK,
                counts ? IndicatorNature.FLOW : IndicatorNature.MILESTONE,
                null,
                null,
                "",
                BoundComparator.AT_LEAST,
                false,
                data.firstMonth(),
                data.lastMonth(),
                false,
                null,
                Commitment.ENSURE,
                null,
                null,
                List.of(),
                List.of());
    }

    /**
     * New drafts beside what they were made from.
     *
     * @param targets same order as the drafts
     * @param text the text that was read
     * @param refused its numbers that are no targets
     */
    record Found(List<Draft> drafts, List<DraftTarget> targets, DocumentText text, List<RefusedNumber> refused) {

        /** Ties parts to their totals and repetitions to the first statement; the drafts must have been stored. */
        void relate() {
            Map<Integer, Draft> byStart = new HashMap<>();
            drafts.forEach(draft -> byStart.putIfAbsent(draft.anchor().start(), draft));
            for (int i = 0; i < drafts.size(); i++) {
                drafts.get(i)
                        .ties()
                        .relate(
                                other(byStart, targets.get(i).parentStart(), drafts.get(i)),
                                other(byStart, targets.get(i).sameAsStart(), drafts.get(i)));
            }
        }

        private static @Nullable Draft other(Map<Integer, Draft> byStart, @Nullable Integer start, Draft own) {
            Draft other = start == null ? null : byStart.get(start);
            return other == own ? null : other;
        }
    }
}
