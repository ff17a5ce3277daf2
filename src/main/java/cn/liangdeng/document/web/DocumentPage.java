package cn.liangdeng.document.web;

import cn.liangdeng.document.Clause;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.ClauseMark;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.TypesetText;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.ReadingNotice;
import cn.liangdeng.shared.ReportingMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document set as a page.
 *
 * @param about what stands around the text
 * @param notes what stands in the margin, by the id of its words in the text
 * @param month month as of which the lights are shown; null where there are none
 * @param months months to choose from, newest first
 * @param commitments how many places of the text are commitments
 * @param manages true where the person may correct the data
 * @param seesProgress whether the person may see lights and figures
 * @param notices what whoever may correct it should know about how the file was read
 */
record DocumentPage(
        DocumentCard card,
        DocumentSurroundings about,
        TypesetText text,
        Map<Long, Note> notes,
        @Nullable ReportingMonth month,
        List<ReportingMonth> months,
        int commitments,
        boolean manages,
        boolean seesProgress,
        List<ReadingNotice> notices) {

    /**
     * Something in the margin.
     *
     * @param mark the target that stands for the words; null where nothing is known of it
     * @param measurable false for a commitment that cannot be measured
     * @param clause the commitment at these words; null where there is none
     */
    record Note(
            @Nullable ClauseMark mark,
            boolean measurable,
            @Nullable ClauseId clause) {

        /** True where something is to be said in the margin. */
        public boolean isTelling() {
            return mark != null || !measurable;
        }
    }

    /** Joins the sentences that targets were made from with what is known of the targets; a sentence may bear several. */
    static DocumentPage of(
            DocumentCard card,
            DocumentSurroundings about,
            DocumentText text,
            List<Clause> clauses,
            List<ClauseMark> marks,
            @Nullable ReportingMonth month,
            List<ReportingMonth> months,
            boolean manages,
            boolean seesProgress,
            List<ReadingNotice> notices) {
        Map<Long, Note> notes = new LinkedHashMap<>();
        List<TypesetText.Span> spans = new ArrayList<>();
        for (ClauseMark mark : marks) {
            ClauseId at = clauses.stream()
                    .filter(clause -> mark.start() == clause.start() && mark.end() == clause.end())
                    .map(Clause::id)
                    .findFirst()
                    .orElse(null);
            add(spans, notes, mark.start(), mark.end(), new Note(mark, true, at));
        }
        for (Clause clause : clauses) {
            boolean marked =
                    marks.stream().anyMatch(mark -> mark.start() == clause.start() && mark.end() == clause.end());
            if (!marked) {
                add(spans, notes, clause.start(), clause.end(), new Note(null, clause.measurable(), clause.id()));
            }
        }
        int commitments = (int) clauses.stream().filter(Clause::measurable).count();
        return new DocumentPage(
                card,
                about,
                TypesetText.of(text, spans),
                notes,
                month,
                months,
                commitments,
                manages,
                seesProgress,
                notices);
    }

    private static void add(List<TypesetText.Span> spans, Map<Long, Note> notes, int start, int end, Note note) {
        long id = spans.size() + 1L;
        spans.add(new TypesetText.Span(id, start, end));
        notes.put(id, note);
    }

    /** True where something is said of some place, so that the text needs a margin. */
    public boolean hasMarks() {
        return notes.values().stream().anyMatch(Note::isTelling);
    }

    /** True where lights stand beside the words for others, and this person may not see them. */
    public boolean isUnlit() {
        return !seesProgress && commitments > 0 && card.status() != DocumentStatus.DRAFT;
    }

    /** How words look: those that cannot be measured are grey. */
    public Map<Long, String> looks() {
        Map<Long, String> looks = new LinkedHashMap<>();
        notes.forEach((id, note) -> looks.put(id, note.measurable() ? "" : "is-unmeasurable"));
        return looks;
    }

    /** Names of places by which other pages lead to a commitment, {@code c} with its number, by the id of its words. */
    public Map<Long, String> anchors() {
        Map<Long, String> anchors = new LinkedHashMap<>();
        notes.forEach((id, note) -> {
            ClauseId clause = note.clause();
            if (clause != null && !anchors.containsValue("c" + clause.value())) {
                anchors.put(id, "c" + clause.value());
            }
        });
        return anchors;
    }

    /** Where words lead: to the target's page, in the month shown. */
    public Map<Long, String> links() {
        Map<Long, String> links = new LinkedHashMap<>();
        notes.forEach((id, note) -> {
            ClauseMark mark = note.mark();
            if (mark != null) {
                links.put(id, "/targets/" + mark.targetId() + (month == null ? "" : "?month=" + month));
            }
        });
        return links;
    }
}
