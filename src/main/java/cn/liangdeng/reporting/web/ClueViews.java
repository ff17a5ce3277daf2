package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.query.Clue;
import cn.liangdeng.shared.MonthLabel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes clues ready to print. */
@Component
class ClueViews {

    private static final Map<ClueStatus, String> CLASSES = Map.of(
            ClueStatus.OPEN,
            "status status-active",
            ClueStatus.ASKED,
            "status status-wait",
            ClueStatus.ANSWERED,
            "status status-active",
            ClueStatus.RELEASED,
            "status status-done",
            ClueStatus.VERIFYING,
            "status status-problem");

    private final FindingWords findings;
    private final Words words;

    ClueViews(FindingWords findings, Words words) {
        this.findings = findings;
        this.words = words;
    }

    ClueView of(Clue clue, List<Clue.Act> acts) {
        return new ClueView(
                clue.id(),
                clue.report().value(),
                clue.unitName(),
                clue.indicatorName(),
                MonthLabel.single(clue.month(), words.locale()),
                FigureText.print(clue.value(), clue.decimals()) + " " + clue.unitOfMeasure(),
                findings.name(clue.check()),
                findings.sentence(clue.check(), clue.facts()),
                words.moment(clue.raisedAt()),
                clue.status().name(),
                CLASSES.getOrDefault(clue.status(), "status"),
                clue.status().isClosed(),
                acts.stream()
                        .map(act -> new ClueView.Act(
                                act.act().name(),
                                act.person(),
                                words.moment(act.at()),
                                act.words(),
                                act.file() == null ? null : act.file().value(),
                                act.fileName()))
                        .toList());
    }
}
