package cn.liangdeng.intake.domain;

import cn.liangdeng.document.TextPlace;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.RevisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of targets again in a revised text. First the very same words; where they stand in several places, those in
 * the section where they stood, and there the one of the same rank if their number is the same. Then, in the same section, the
 * one commitment whose words differ in figures alone, or the one that speaks of the same indicator. Nothing is guessed beyond.
 */
final class RevisionMatching {

    private static final Pattern NUMBERING = Pattern.compile(
            "^[\\s\u3000]*(?:第?[一二三四五六七八九十百]+[章节条、.]|[(\uFF08][一二三四五六七八九十\\d]+[)\uFF09]|\\d+[.\uFF0E、])");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern SILENT = Pattern.compile("[\\s\\p{P}\\p{Z}]");

    /** Title, 一、, (一), 1. and what lies below. */
    private static final int LEVELS = 10;

    private final Sections before;
    private final Sections after;
    private final List<DraftView> drafts;

    RevisionMatching(DocumentText before, DocumentText after, List<DraftView> drafts) {
        this.before = new Sections(before);
        this.after = new Sections(after);
        this.drafts = drafts;
    }

    /** Words of a target in the text before. */
    record Anchored(long target, int start, int end, String quote, String indicatorName, String unitOfMeasure) {

        static Anchored of(ResultSet row) throws SQLException {
            return new Anchored(
                    row.getLong("id"),
                    row.getInt("start_offset"),
                    row.getInt("end_offset"),
                    row.getString("quote"),
                    row.getString("name"),
                    row.getString("unit_of_measure"));
        }
    }

    /**
     * What became of them.
     *
     * @param start place in the text after; null where they are lost
     */
    record Match(
            long target,
            RevisionKind kind,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /**
     * Different targets may end at the same words; different words of one target never do.
     *
     * @param targets words of targets, of each the ones at which it stands before those that say it again
     */
    List<Match> match(List<Anchored> targets) {
        Map<Anchored, Match> found = new HashMap<>();
        Set<TextPlace> taken = new HashSet<>();
        Map<Long, Set<TextPlace>> own = new HashMap<>();
        for (Anchored target : targets) {
            Integer start = sameWords(target);
            if (start != null) {
                TextPlace place = new TextPlace(start, start + target.end() - target.start());
                if (ownOf(target, own).add(place)) {
                    found.put(target, new Match(target.target(), RevisionKind.UNCHANGED, place.start(), place.end()));
                    taken.add(place);
                }
            }
        }
        List<Match> all = new ArrayList<>();
        for (Anchored target : targets) {
            Match match = found.get(target);
            if (match == null) {
                DraftView next = changed(target, taken, ownOf(target, own));
                if (next == null) {
                    match = new Match(target.target(), RevisionKind.LOST, null, null);
                } else {
                    match = new Match(target.target(), RevisionKind.CHANGED, next.start(), next.end());
                    ownOf(target, own).add(place(next));
                }
            }
            all.add(match);
        }
        return all;
    }

    /** The places of the text after that words of the same target have taken. */
    private static Set<TextPlace> ownOf(Anchored target, Map<Long, Set<TextPlace>> own) {
        return own.computeIfAbsent(target.target(), first -> new HashSet<>());
    }

    private static TextPlace place(DraftView draft) {
        return new TextPlace(draft.start(), draft.end());
    }

    private @Nullable Integer sameWords(Anchored target) {
        List<Integer> everywhere = after.occurrences(target.quote());
        if (everywhere.size() <= 1) {
            return everywhere.isEmpty() ? null : everywhere.get(0);
        }
        String section = before.of(target.start());
        List<Integer> here = everywhere.stream()
                .filter(start -> after.of(start).equals(section))
                .toList();
        if (here.size() <= 1) {
            return here.isEmpty() ? null : here.get(0);
        }
        List<Integer> once = before.occurrences(target.quote()).stream()
                .filter(start -> before.of(start).equals(section))
                .toList();
        int rank = once.indexOf(target.start());
        return once.size() == here.size() && rank >= 0 ? here.get(rank) : null;
    }

    private @Nullable DraftView changed(Anchored target, Set<TextPlace> taken, Set<TextPlace> own) {
        String section = before.of(target.start());
        List<DraftView> here = drafts.stream()
                .filter(draft -> !taken.contains(place(draft)) && !own.contains(place(draft)))
                .filter(draft -> after.of(draft.start()).equals(section))
                .toList();
        String words = withoutFigures(target.quote());
        DraftView next = only(here, draft -> withoutFigures(draft.quote()).equals(words));
        return next != null
                ? next
                : only(
                        here,
                        draft -> draft.content().indicatorName().strip().equals(target.indicatorName())
                                && draft.content().unitOfMeasure().strip().equals(target.unitOfMeasure()));
    }

    private static @Nullable DraftView only(List<DraftView> drafts, Predicate<DraftView> fits) {
        List<DraftView> fitting = drafts.stream().filter(fits).toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private static String withoutFigures(String words) {
        return SILENT.matcher(FIGURE.matcher(words).replaceAll("0")).replaceAll("");
    }

    /** A text with the headings under which its words stand. */
    private static final class Sections {

        private final String text;
        private final List<TextBlock.Heading> headings = new ArrayList<>();
        private final List<String> paths = new ArrayList<>();

        Sections(DocumentText document) {
            text = document.text();
            String[] open = new String[LEVELS];
            Arrays.fill(open, "");
            for (TextBlock block : document.blocks()) {
                if (block instanceof TextBlock.Heading heading) {
                    int level = Math.min(Math.max(heading.level(), 1), open.length) - 1;
                    // The title is the document's own and may change with the version.
                    open[level] = level == 0
                            ? ""
                            : NUMBERING
                                    .matcher(document.words(heading.start(), heading.end()))
                                    .replaceFirst("")
                                    .replaceAll("\\s+", "");
                    for (int deeper = level + 1; deeper < open.length; deeper++) {
                        open[deeper] = "";
                    }
                    headings.add(heading);
                    paths.add(String.join("/", open));
                }
            }
        }

        /** The headings above a code point, without their numbers; empty before the first. */
        String of(int start) {
            String path = "";
            for (int i = 0; i < headings.size() && headings.get(i).start() <= start; i++) {
                path = paths.get(i);
            }
            return path;
        }

        /** First code points of all places where the words stand. */
        List<Integer> occurrences(String words) {
            List<Integer> starts = new ArrayList<>();
            int from = 0;
            int counted = 0;
            int codePoints = 0;
            while ((from = text.indexOf(words, from)) >= 0) {
                codePoints += text.codePointCount(counted, from);
                counted = from;
                starts.add(codePoints);
                from++;
            }
            return starts;
        }
    }
}
