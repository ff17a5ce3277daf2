package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.grammar.TimeExpression.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of time by which a goal can be due: not those it is compared with, nor those of names, titles and the past. */
final class UsableTimes {

    private static final Pattern COMPARED = Pattern.compile("(?:比|较|以|从|由|(?<=[高低优大小少多强好快慢早晚短长])于|是|相比|同比|相当于)$");

    private final Reading reading;

    UsableTimes(Reading reading) {
        this.reading = reading;
    }

    /** The last usable words of time between two indexes for goals of a year and later, or null. */
    @Nullable
    TimeExpression nearestBefore(int from, int at, int context) {
        TimeExpression found = null;
        for (TimeExpression time : reading.timesIn(from, at)) {
            // 2012-2015年,毕业生当年实现就业: that year is each of those years
            boolean again = found != null
                    && found.toYear() > found.fromYear()
                    && reading.plain().startsWith("当年", time.start());
            found = usable(time, context) && !again ? time : found;
        }
        return found;
    }

    /** The first usable words of time between two indexes, or null. */
    @Nullable
    TimeExpression firstBehind(int from, int until, int context) {
        for (TimeExpression time : reading.timesIn(from, until)) {
            if (usable(time, context)) {
                return time;
            }
        }
        return null;
    }

    /** Whether a goal of a year or later can be due by these words of time. */
    boolean usable(TimeExpression time, int context) {
        boolean compared = COMPARED.matcher(reading.plain(Math.max(0, time.start() - 2), time.start()))
                .find();
        return time.kind() == Kind.BY
                && !compared
                && !(time.fromYear() < time.toYear()
                        && Character.isDigit(reading.plain().charAt(time.start()))
                        && reading.brackets().within(time.start()))
                && !reading.brackets().inTitle(time.start())
                && !(reading.brackets().inName(time.start())
                        && reading.brackets().inName(time.end() - 1))
                && time.last(context).getYear() >= context;
    }
}
