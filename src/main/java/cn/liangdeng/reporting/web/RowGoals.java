package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedTarget;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.target.IndicatorNature;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is promised for an indicator. */
@Component
class RowGoals {

    private final Words words;

    RowGoals(Words words) {
        this.words = words;
    }

    /** A sentence a target, the goals of the year first: 年度目标不低于120家. What two documents say alike stands once. */
    List<String> promises(OwedIndicator owed) {
        return owed.targets().stream()
                .sorted(Comparator.comparing(OwedTarget::horizon))
                .map(target -> promise(owed, target))
                .distinct()
                .toList();
    }

    private String promise(OwedIndicator owed, OwedTarget target) {
        String horizon = "reporting.goal.horizon." + target.horizon();
        if (owed.nature() == IndicatorNature.MILESTONE) {
            return words.say(
                    "reporting.goal.MILESTONE",
                    words.say(horizon),
                    MonthLabel.single(target.span().last(), words.locale()));
        }
        String key = "reporting.goal." + target.comparator() + (target.strict() ? ".strict" : "");
        return words.say(
                key,
                words.say(horizon),
                FigureText.print(target.bound(), 0),
                FigureText.print(target.boundMax(), 0),
                owed.unitOfMeasure());
    }
}
