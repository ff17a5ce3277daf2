package cn.liangdeng.office;

import java.util.List;

/**
 * What stands on a page of a layout format. Distances in points (1/72 inch) from the top left corner.
 *
 * @param texts pieces of text in the order of the file
 * @param rules straight lines along the page's edges: borders of tables, underlines
 */
record PageContent(double width, double height, List<Text> texts, List<Rule> rules) {

    PageContent {
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
    }

    /**
     * Letters that stand together.
     *
     * @param left where they begin
     * @param baseline distance of the line on which they stand
     * @param size height of the type
     */
    record Text(double left, double baseline, double width, double size, String words) {

        double right() {
            return left + width;
        }

        double centre() {
            return left + width / 2;
        }

        /** About half the height of a letter above the line. */
        double middle() {
            return baseline - size * 0.35;
        }
    }

    /**
     * A straight line.
     *
     * @param horizontal else vertical
     * @param at distance from the top, or from the left for a vertical one
     * @param from smaller end along its direction
     * @param to larger end
     */
    record Rule(boolean horizontal, double at, double from, double to) {}
}
