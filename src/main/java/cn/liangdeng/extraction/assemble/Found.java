package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A commitment while it is being put together; offsets are UTF-16 indexes. */
final class Found {

    private static final Pattern LEVEL = Pattern.compile("(?:国家|省|市|区|县)级");

    final Passage passage;
    final int start;
    final int end;
    String name;
    final String noun;
    final Kind kind;
    final Timing timing;
    final List<String> rules = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();

    @Nullable
    BigDecimal value;

    @Nullable
    BigDecimal max;

    @Nullable
    BigDecimal baseline;

    String unit = "";
    Comparison comparison = Comparison.REACH;
    boolean strict;
    Measure measure = Measure.LEVEL;

    /** Where its figure stands; the quote may begin clauses before it. */
    int figure;

    @Nullable
    Found parent;

    @Nullable
    Found sameAs;

    /** The floor (底线) of the same goal, where this is what is striven for beyond it. */
    @Nullable
    Found floor;

    @Nullable
    Timing borrowed;

    private @Nullable Set<String> pairs;
    private @Nullable String level;

    Found(Passage passage, int start, int end, String name, String noun, Kind kind, Timing timing) {
        this.passage = passage;
        this.start = start;
        this.end = end;
        this.figure = start;
        this.name = name;
        this.noun = noun;
        this.kind = kind;
        this.timing = timing;
    }

    /** The pairs of neighbouring characters of its noun. */
    Set<String> pairs() {
        Set<String> known = pairs;
        if (known == null) {
            known = new HashSet<>();
            for (int i = 0; i + 1 < noun.length(); i++) {
                known.add(noun.substring(i, i + 2));
            }
            pairs = known;
        }
        return known;
    }

    /** The administrative level its noun names (省级), empty where none. */
    String level() {
        String known = level;
        if (known == null) {
            Matcher matcher = LEVEL.matcher(noun);
            known = matcher.find() ? matcher.group() : "";
            level = known;
        }
        return known;
    }

    /** Its own time, or that of the same target stated elsewhere. */
    Timing when() {
        return borrowed == null ? timing : borrowed;
    }

    boolean numeric() {
        return kind != Kind.MILESTONE && kind != Kind.TASK;
    }
}
