package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentWithText;
import cn.liangdeng.document.TypesetText;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageStanding;
import cn.liangdeng.shared.AccountId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The coverage ledger of a document beside its text.
 *
 * @param text the document with every entry marked
 * @param groups by reason, those with open entries first
 * @param looks class of each entry's words by its id
 * @param links where an entry's words lead: to its draft, else to its place in the list
 * @param counts number of entries by name of their standing
 */
record CoveragePage(
        DocumentCard card,
        TypesetText text,
        List<Group> groups,
        Map<Long, String> looks,
        Map<Long, String> links,
        Map<String, Integer> counts) {

    private static final int WORDS_AROUND = 20;

    static CoveragePage of(
            DocumentWithText document, List<CoverageEntry> entries, Map<AccountId, String> persons, ZoneId zone) {
        int[] points = document.text().text().codePoints().toArray();
        Map<String, List<Line>> byReason = new LinkedHashMap<>();
        entries.forEach(entry -> byReason.computeIfAbsent(entry.reason(), reason -> new ArrayList<>())
                .add(line(entry, points, persons, zone)));
        String desk = "/intake/" + document.card().id().value();
        return new CoveragePage(
                document.card(),
                TypesetText.of(
                        document.text(),
                        entries.stream()
                                .map(entry -> new TypesetText.Span(entry.id(), entry.start(), entry.end()))
                                .toList()),
                byReason.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .sorted(Comparator.comparing(
                                (Group group) -> group.open().isEmpty()))
                        .toList(),
                entries.stream()
                        .collect(Collectors.toMap(
                                CoverageEntry::id,
                                entry -> "covers-" + entry.standing().name().toLowerCase(Locale.ROOT))),
                entries.stream()
                        .collect(Collectors.toMap(
                                CoverageEntry::id,
                                entry -> entry.drafts().isEmpty()
                                        ? desk + "/coverage#entry-" + entry.id()
                                        : desk + "#draft-"
                                                + entry.drafts().get(0).value())),
                entries.stream()
                        .collect(Collectors.toMap(entry -> entry.standing().name(), entry -> 1, Integer::sum)));
    }

    /** How many entries have a standing, by its name. */
    public int count(String standing) {
        return counts.getOrDefault(standing, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Line line(CoverageEntry entry, int[] points, Map<AccountId, String> persons, ZoneId zone) {
        Instant at = entry.decidedAt();
        AccountId by = entry.decidedBy();
        return new Line(
                entry,
                words(points, Math.max(0, entry.start() - WORDS_AROUND), entry.start()),
                words(points, entry.start(), entry.end()),
                words(points, entry.end(), Math.min(points.length, entry.end() + WORDS_AROUND)),
                sentenceStart(points, entry.start()),
                sentenceEnd(points, entry.end()),
                by == null ? null : persons.get(by),
                at == null ? null : at.atZone(zone));
    }

    private static String words(int[] points, int start, int end) {
        return new String(points, start, end - start).replace('\n', ' ');
    }

    private static int sentenceStart(int[] points, int from) {
        int at = from;
        while (at > 0 && !endsSentence(points[at - 1])) {
            at--;
        }
        return at;
    }

    private static int sentenceEnd(int[] points, int from) {
        int at = from;
        while (at < points.length && !endsSentence(points[at])) {
            at++;
        }
        return at;
    }

    private static boolean endsSentence(int c) {
        return c == '。' || c == '\uFF1B' || c == '\n' || c == '\uFF0C';
    }

    /** The entries that have one reason. */
    record Group(String reason, List<Line> lines) {

        /** True where a person can confirm them together. */
        public boolean isConfirmable() {
            return !reason.equals(CoverageEntry.FIGURE);
        }

        public List<Line> open() {
            return of(CoverageStanding.OPEN);
        }

        /** Those that were confirmed or dismissed on the ledger, which can be taken back there. */
        public List<Line> decided() {
            return lines.stream()
                    .filter(line -> line.entry().standing() == CoverageStanding.CONFIRMED
                            || line.entry().standing() == CoverageStanding.DISMISSED)
                    .toList();
        }

        public int linked() {
            return of(CoverageStanding.LINKED).size();
        }

        private List<Line> of(CoverageStanding standing) {
            return lines.stream()
                    .filter(line -> line.entry().standing() == standing)
                    .toList();
        }
    }

    /**
     * An entry in its context.
     *
     * @param from first code point of the words that would become a target: its clause
     * @param to code point after that clause
     */
    record Line(
            CoverageEntry entry,
            String before,
            String words,
            String after,
            int from,
            int to,
            @Nullable String by,
            @Nullable ZonedDateTime at) {}
}
