package cn.liangdeng.progress.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a light has its colour, in sentences (为什么是黄灯).
 *
 * @param reason the branch that decided, with its numbers
 * @param formula how the gap was made, with its numbers; null where there is none
 * @param thresholds from where on which colour
 * @param inputs what it was made from
 * @param figures the figures that made the actual, as they add up, oldest first; empty for a milestone
 */
public record Explanation(
        String reason, @Nullable String formula, String thresholds, List<Input> inputs, List<Figure> figures) {

    public Explanation {
        inputs = List.copyOf(inputs);
        figures = List.copyOf(figures);
    }

    /** One number that went in, with its name. */
    public record Input(String label, String value) {}

    /** What one month held. */
    public record Figure(String month, String value) {}
}
