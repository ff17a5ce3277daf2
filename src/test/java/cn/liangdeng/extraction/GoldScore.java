package cn.liangdeng.extraction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares predictions with a gold standard. A numeric prediction hits a target when their spans overlap and the figures
 * agree after scaling the unit; milestones and tasks hit on overlap alone. Every row is used once, closest spans first.
 * Borderline rows and neutral spans count neither way; a missed repeat costs nothing when its twin is hit.
 */
public final class GoldScore {

    private static final Set<String> NUMERIC = Set.of("quantity", "growth_rate", "ratio");
    private static final List<String> SCALES = List.of("百万", "千万", "万", "亿", "千");
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "百万", new BigDecimal("1E6"),
            "千万", new BigDecimal("1E7"),
            "万", new BigDecimal("1E4"),
            "亿", new BigDecimal("1E8"),
            "千", new BigDecimal("1E3"));
    /** Names at least that like count as the same. */
    public static final double ALIKE = 0.5;

    /** Counts of one group of targets; {@code right} holds for every field how many hits have it right. */
    static final class Tally {
        int hits;
        int missed;
        int wrong;
        final Map<String, Integer> right = new LinkedHashMap<>();
        final List<String> details = new ArrayList<>();

        double precision() {
            return hits + wrong == 0 ? 1 : (double) hits / (hits + wrong);
        }

        double recall() {
            return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
        }

        double share(String field) {
            int of = field.equals("record") ? hits + missed : hits;
            return of == 0 ? 1 : (double) right.getOrDefault(field, 0) / of;
        }
    }

    private record Pair(double closeness, int goldAt, int guessAt, JsonNode gold, JsonNode guess) {}

    final Tally numeric = new Tally();
    final Tally milestones = new Tally();

    /** Adds a document. */
    void add(List<JsonNode> gold, List<JsonNode> ignored, List<JsonNode> guesses) {
        List<JsonNode> neutral = ignored.stream()
                .filter(row -> "neutral".equals(text(row, "treat")))
                .toList();
        group(gold, neutral, guesses, NUMERIC, GoldScore::sameFigure, numeric, true);
        group(gold, neutral, guesses, Set.of("milestone", "task"), (g, p) -> true, milestones, false);
    }

    private static void group(
            List<JsonNode> all,
            List<JsonNode> neutral,
            List<JsonNode> guesses,
            Set<String> kinds,
            BiPredicate<JsonNode, JsonNode> agrees,
            Tally tally,
            boolean figures) {
        List<JsonNode> gold = all.stream()
                .filter(g -> kinds.contains(text(g, "kind")) || borderline(g) && overlapsKinds(g, kinds))
                .toList();
        List<JsonNode> mine =
                guesses.stream().filter(p -> kinds.contains(text(p, "kind"))).toList();
        Map<JsonNode, JsonNode> hits = match(gold, mine, agrees);
        Set<String> hitIds = new HashSet<>();
        hits.keySet().forEach(g -> hitIds.add(text(g, "id")));
        for (JsonNode g : gold) {
            if (borderline(g)) {
                continue;
            }
            if (hits.containsKey(g)) {
                tally.hits++;
                if (figures) {
                    compare(g, hits.get(g), tally);
                }
            } else if (!hitIds.contains(text(g, "same_as"))) {
                tally.missed++;
                tally.details.add("missed " + text(g, "id"));
            }
        }
        Set<JsonNode> used = new HashSet<>(hits.values());
        List<JsonNode> others = all.stream().filter(g -> !gold.contains(g)).toList();
        for (JsonNode p : mine) {
            boolean excused = used.contains(p)
                    || neutral.stream().anyMatch(n -> overlap(n, p) > 0)
                    || all.stream().anyMatch(g -> borderline(g) && touches(g, p))
                    || gold.stream().anyMatch(g -> agrees.test(g, p) && touches(g, p))
                    || !figures && others.stream().anyMatch(g -> touches(g, p));
            if (!excused) {
                tally.wrong++;
                tally.details.add("wrong " + text(p, "quote"));
            }
        }
    }

    private static Map<JsonNode, JsonNode> match(
            List<JsonNode> gold, List<JsonNode> guesses, BiPredicate<JsonNode, JsonNode> agrees) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int k = 0; k < guesses.size(); k++) {
                JsonNode g = gold.get(i);
                JsonNode p = guesses.get(k);
                int common =
                        spans(g).stream().mapToInt(s -> overlap(s, p)).max().orElse(0);
                if (common > 0 && agrees.test(g, p)) {
                    int both = Math.max(end(g), end(p)) - Math.min(start(g), start(p));
                    pairs.add(new Pair((double) common / Math.max(both, 1), i, k, g, p));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::closeness)
                .thenComparingInt(Pair::goldAt)
                .thenComparingInt(Pair::guessAt)
                .reversed());
        Map<JsonNode, JsonNode> hits = new LinkedHashMap<>();
        Set<JsonNode> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!hits.containsKey(pair.gold()) && used.add(pair.guess())) {
                hits.put(pair.gold(), pair.guess());
            }
        }
        return hits;
    }

    private static void compare(JsonNode g, JsonNode p, Tally tally) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        fields.put("unit", base(g).equals(base(p)));
        fields.put("comparator", accepted(g, p, "comparator", "accept_comparators"));
        fields.put("measure", accepted(g, p, "measure", "accept_measures"));
        fields.put("kind", accepted(g, p, "kind", "accept_kinds"));
        fields.put("deadline", text(g, "deadline") == null || accepted(g, p, "deadline", "accept_deadlines"));
        fields.put("lead_units", texts(g, "lead_units").equals(texts(p, "lead_units")));
        fields.put("indicator", likeness(text(g, "indicator"), text(p, "indicator")) >= ALIKE);
        fields.put("record", fields.values().stream().allMatch(Boolean::booleanValue));
        fields.forEach((field, right) -> tally.right.merge(field, right ? 1 : 0, Integer::sum));
    }

    private static boolean accepted(JsonNode g, JsonNode p, String field, String also) {
        return Objects.equals(text(g, field), text(p, field))
                || texts(g, also).contains(Objects.toString(text(p, field)));
    }

    private static boolean sameFigure(JsonNode g, JsonNode p) {
        BigDecimal wanted = value(g);
        BigDecimal given = value(p);
        if (wanted == null || given == null) {
            return wanted == null && given == null;
        }
        BigDecimal tolerance = wanted.abs().max(BigDecimal.ONE).multiply(new BigDecimal("0.001"));
        if (wanted.subtract(given).abs().compareTo(tolerance) <= 0) {
            return true;
        }
        boolean times = (base(g) + base(p)).matches("%倍|倍%");
        return times && growth(g, wanted).compareTo(growth(p, given)) == 0;
    }

    /** Twice as much is a growth of 100 %. */
    private static BigDecimal growth(JsonNode row, BigDecimal value) {
        return base(row).equals("%") ? value : value.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(100));
    }

    private static @Nullable BigDecimal value(JsonNode row) {
        JsonNode value = row.get("value");
        if (value == null || value.isNull()) {
            return null;
        }
        BigDecimal number = new BigDecimal(value.asString());
        String unit = unit(row);
        if (unit.equals("比例")) {
            return number.multiply(BigDecimal.valueOf(100));
        }
        if (unit.equals("‰")) {
            return number.divide(BigDecimal.TEN, 6, RoundingMode.HALF_UP);
        }
        return scale(unit) == null ? number : number.multiply(FACTORS.get(scale(unit)));
    }

    private static String base(JsonNode row) {
        String unit = unit(row);
        if (unit.equals("比例") || unit.equals("‰")) {
            return "%";
        }
        String scale = scale(unit);
        return scale == null ? unit : unit.substring(scale.length());
    }

    private static @Nullable String scale(String unit) {
        return SCALES.stream().filter(unit::startsWith).findFirst().orElse(null);
    }

    private static String unit(JsonNode row) {
        return Objects.toString(text(row, "unit"), "").trim();
    }

    /** How like two names are, 0…1, by the pairs of letters that they share. */
    public static double likeness(@Nullable String a, @Nullable String b) {
        Set<String> x = pairs(a == null ? "" : a);
        Set<String> y = pairs(b == null ? "" : b);
        long common = x.stream().filter(y::contains).count();
        return 2.0 * common / Math.max(1, x.size() + y.size());
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs.isEmpty() ? Set.of(words) : pairs;
    }

    private static boolean borderline(JsonNode row) {
        return row.path("borderline").asBoolean(false);
    }

    private static boolean overlapsKinds(JsonNode row, Set<String> kinds) {
        return texts(row, "accept_kinds").stream().anyMatch(kinds::contains);
    }

    private static boolean touches(JsonNode gold, JsonNode guess) {
        return spans(gold).stream().anyMatch(s -> overlap(s, guess) > 0);
    }

    private static List<JsonNode> spans(JsonNode gold) {
        List<JsonNode> spans = new ArrayList<>(List.of(gold));
        gold.path("alt_spans").forEach(spans::add);
        return spans;
    }

    private static int overlap(JsonNode a, JsonNode b) {
        return Math.max(0, Math.min(end(a), end(b)) - Math.max(start(a), start(b)));
    }

    private static int start(JsonNode row) {
        return row.get("start").asInt();
    }

    private static int end(JsonNode row) {
        return row.get("end").asInt();
    }

    private static @Nullable String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<String> texts(JsonNode row, String field) {
        List<String> texts = new ArrayList<>();
        row.path(field).forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
