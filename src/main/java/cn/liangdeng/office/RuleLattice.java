package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Rule;
import cn.liangdeng.office.PageFlow.Frame;
import cn.liangdeng.office.RuledTable.Box;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that the lines of a page draw: lines that cross or touch belong together, their places are the edges of rows
 * and columns, and a cell reaches as far as no line parts it. A table may be open at its sides, as those of statistics are, but
 * it has at least one line between two columns.
 */
final class RuleLattice {

    /** Lines nearer to each other than this are one. */
    private static final double SAME = 2.5;

    /** How far a line may miss the one that it meets. */
    private static final double TOUCH = 3.5;

    private static final double SHORTEST = 4;

    /** By so much the lines across must stand out for a side to be open. */
    private static final double OPEN_SIDE = 12;

    /** Crossings that are looked at on one page; beyond them it is a drawing. */
    private static final long MAX_CROSSINGS = 4_000_000;

    /** Places of cells in one table of one page; graph paper has more. */
    private static final long MAX_SLOTS = 20_000;

    private static final int MAX_FRAMES = 60;
    private static final double NARROWEST_FRAME = 60;
    private static final double LOWEST_FRAME = 12;

    /** As share of the page. */
    private static final double LARGEST_FRAME = 0.7;

    private final int maxColumns;

    RuleLattice(int maxColumns) {
        this.maxColumns = maxColumns;
    }

    /**
     * What the lines of a page draw.
     *
     * @param tables from top to bottom
     * @param frames boxes of a single column outside of the tables, from top to bottom
     */
    record Shapes(List<RuledTable> tables, List<Frame> frames) {}

    Shapes shapes(PageContent page) {
        List<Rule> rules = page.rules();
        List<Rule> across = joined(rules, true);
        List<Rule> down = joined(rules, false);
        if ((long) across.size() * down.size() > MAX_CROSSINGS) {
            return new Shapes(List.of(), List.of());
        }
        List<Frame> frames = new ArrayList<>();
        List<RuledTable> tables = new ArrayList<>();
        for (List<Rule> group : groups(across, down)) {
            RuledTable table = table(group);
            if (table != null) {
                tables.add(table);
            } else {
                frames.addAll(frames(group, page.width() * page.height()));
            }
        }
        tables.sort(Comparator.comparingDouble(RuledTable::top));
        frames.removeIf(frame -> tables.stream()
                .anyMatch(table -> table.left() <= frame.left() + SAME
                        && table.right() >= frame.right() - SAME
                        && table.top() <= frame.top() + SAME
                        && table.bottom() >= frame.bottom() - SAME));
        frames.sort(Comparator.comparingDouble(Frame::top));
        return new Shapes(withoutInner(tables), frames);
    }

    /** The rows of a box without columns, but for one around most of the page, which is an ornament. */
    private static List<Frame> frames(List<Rule> group, double pageArea) {
        List<Rule> across = group.stream().filter(Rule::horizontal).toList();
        List<Rule> down = group.stream().filter(rule -> !rule.horizontal()).toList();
        if (across.size() < 2 || down.size() != 2 || across.size() > MAX_FRAMES) {
            return List.of();
        }
        List<Double> sides = edges(down, across);
        List<Double> rows = edges(across, down);
        double width = sides.get(sides.size() - 1) - sides.get(0);
        double height = rows.get(rows.size() - 1) - rows.get(0);
        if (sides.size() != 2 || width < NARROWEST_FRAME || width * height > LARGEST_FRAME * pageArea) {
            return List.of();
        }
        List<Frame> frames = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i) - rows.get(i - 1) >= LOWEST_FRAME) {
                frames.add(new Frame(sides.get(0), sides.get(1), rows.get(i - 1), rows.get(i)));
            }
        }
        return frames;
    }

    /** A table inside a cell of another is text of that cell. */
    private static List<RuledTable> withoutInner(List<RuledTable> tables) {
        return tables.stream()
                .filter(table -> tables.stream()
                        .noneMatch(outer -> outer != table
                                && outer.left() <= table.left()
                                && outer.right() >= table.right()
                                && outer.top() <= table.top()
                                && outer.bottom() >= table.bottom()))
                .toList();
    }

    /** Pieces of the same line put together. */
    private static List<Rule> joined(List<Rule> rules, boolean horizontal) {
        List<Rule> sorted = rules.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Rule::at))
                .toList();
        List<Rule> result = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(start).at() > SAME) {
                join(sorted.subList(start, i), horizontal, result);
                start = i;
            }
        }
        return result;
    }

    private static void join(List<Rule> pieces, boolean horizontal, List<Rule> result) {
        List<Rule> sorted =
                pieces.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
        double at = pieces.get(0).at();
        double from = sorted.get(0).from();
        double to = sorted.get(0).to();
        for (Rule piece : sorted) {
            if (piece.from() > to + TOUCH) {
                add(new Rule(horizontal, at, from, to), result);
                from = piece.from();
                to = piece.to();
            }
            to = Math.max(to, piece.to());
        }
        add(new Rule(horizontal, at, from, to), result);
    }

    private static void add(Rule rule, List<Rule> result) {
        if (rule.to() - rule.from() >= SHORTEST) {
            result.add(rule);
        }
    }

    private static List<List<Rule>> groups(List<Rule> across, List<Rule> down) {
        List<Rule> all = new ArrayList<>(across);
        all.addAll(down);
        int[] leader = new int[all.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (int i = 0; i < across.size(); i++) {
            for (int j = across.size(); j < all.size(); j++) {
                if (meet(all.get(i), all.get(j))) {
                    leader[find(leader, i)] = find(leader, j);
                }
            }
        }
        Map<Integer, List<Rule>> groups = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(leader, i), key -> new ArrayList<>()).add(all.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static boolean meet(Rule across, Rule down) {
        return down.at() >= across.from() - TOUCH
                && down.at() <= across.to() + TOUCH
                && across.at() >= down.from() - TOUCH
                && across.at() <= down.to() + TOUCH;
    }

    private static int find(int[] leader, int member) {
        int top = member;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }

    private @Nullable RuledTable table(List<Rule> group) {
        List<Rule> across = group.stream().filter(Rule::horizontal).toList();
        List<Rule> down = group.stream().filter(rule -> !rule.horizontal()).toList();
        if (across.size() < 2 || down.isEmpty()) {
            return null;
        }
        List<Double> columns = edges(down, across);
        List<Double> rows = edges(across, down);
        if (columns.size() < 3 || rows.size() < 2) {
            return null;
        }
        if ((long) columns.size() * rows.size() > MAX_SLOTS) {
            return null;
        }
        if (columns.size() - 1 > maxColumns) {
            throw new UnreadableFileException(Reason.TOO_MANY_COLUMNS, maxColumns);
        }
        return new RuledTable(columns, rows, boxes(columns, rows, across, down));
    }

    /** Places of the lines of one direction, and the ends of those across where they stand out on an open side. */
    private static List<Double> edges(List<Rule> lines, List<Rule> crossing) {
        List<Double> edges = new ArrayList<>();
        lines.stream().mapToDouble(Rule::at).sorted().forEach(at -> {
            if (edges.isEmpty() || at - edges.get(edges.size() - 1) > SAME) {
                edges.add(at);
            }
        });
        double from = crossing.stream().mapToDouble(Rule::from).min().orElse(edges.get(0));
        double to = crossing.stream().mapToDouble(Rule::to).max().orElse(edges.get(edges.size() - 1));
        if (from < edges.get(0) - OPEN_SIDE) {
            edges.add(0, from);
        }
        if (to > edges.get(edges.size() - 1) + OPEN_SIDE) {
            edges.add(to);
        }
        return edges;
    }

    private static List<Box> boxes(List<Double> columns, List<Double> rows, List<Rule> across, List<Rule> down) {
        int width = columns.size() - 1;
        int height = rows.size() - 1;
        boolean[][] parted = new boolean[height][width];
        boolean[][] closed = new boolean[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                parted[row][column] = column == width - 1 || drawn(down, columns.get(column + 1), middle(rows, row));
                closed[row][column] = row == height - 1 || drawn(across, rows.get(row + 1), middle(columns, column));
            }
        }
        boolean[][] taken = new boolean[height][width];
        List<Box> boxes = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (!taken[row][column]) {
                    boxes.add(box(row, column, parted, closed, taken));
                }
            }
        }
        return boxes;
    }

    private static Box box(int row, int column, boolean[][] parted, boolean[][] closed, boolean[][] taken) {
        int right = column;
        while (!parted[row][right] && !taken[row][right + 1]) {
            right++;
        }
        int bottom = row;
        while (opensDown(bottom, column, right, parted, closed, taken)) {
            bottom++;
        }
        for (int i = row; i <= bottom; i++) {
            for (int j = column; j <= right; j++) {
                taken[i][j] = true;
            }
        }
        return new Box(row, column, bottom - row + 1, right - column + 1);
    }

    /** Whether the row below belongs to the cell: no line above it, none inside it, and none of it taken. */
    private static boolean opensDown(
            int row, int left, int right, boolean[][] parted, boolean[][] closed, boolean[][] taken) {
        for (int column = left; column <= right; column++) {
            if (closed[row][column]
                    || taken[row + 1][column]
                    || column < right && parted[row + 1][column]
                    || column == right && !parted[row + 1][column]) {
                return false;
            }
        }
        return true;
    }

    private static boolean drawn(List<Rule> lines, double at, double through) {
        return lines.stream()
                .anyMatch(line -> Math.abs(line.at() - at) <= SAME && line.from() <= through && line.to() >= through);
    }

    private static double middle(List<Double> edges, int slot) {
        return (edges.get(slot) + edges.get(slot + 1)) / 2;
    }
}
