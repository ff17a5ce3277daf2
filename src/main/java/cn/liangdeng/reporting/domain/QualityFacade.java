package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.Quality;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.CheckSettings;
import cn.liangdeng.reporting.quality.Threshold;
import cn.liangdeng.reporting.query.ClueFilter;
import cn.liangdeng.reporting.query.Clues;
import cn.liangdeng.reporting.query.ReportFinding;
import cn.liangdeng.reporting.query.ReportFindingList;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.PageRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The face of the checks to others. */
@Service
@Transactional
class QualityFacade implements Quality {

    private final FindingDesk desk;
    private final ReportFindingList findings;
    private final ClueDesk clueDesk;
    private final Clues clues;
    private final CheckRegister register;
    private final CurrentUser currentUser;

    QualityFacade(
            FindingDesk desk,
            ReportFindingList findings,
            ClueDesk clueDesk,
            Clues clues,
            CheckRegister register,
            CurrentUser currentUser) {
        this.desk = desk;
        this.findings = findings;
        this.clueDesk = clueDesk;
        this.clues = clues;
        this.register = register;
        this.currentUser = currentUser;
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public int explain(ReportId report, FindingReason code, String reason) {
        List<ReportFinding> open =
                findings.of(currentUser.actScope(), List.of(report)).getOrDefault(report, List.of()).stream()
                        .filter(ReportFinding::isOpen)
                        .toList();
        open.forEach(finding -> desk.answer(report, finding.id(), code, reason));
        return open.size();
    }

    @Override
    @PreAuthorize("hasAuthority('CLUE_HANDLE')")
    public List<OpenClue> openClues() {
        return clues
                .list(currentUser.readScope(), new ClueFilter(ClueStatus.OPEN, null, null), PageRequest.of(1))
                .items()
                .stream()
                .map(clue -> new OpenClue(clue.id(), clue.unit(), clue.indicatorName()))
                .toList();
    }

    @Override
    @PreAuthorize("hasAuthority('CLUE_HANDLE')")
    public void ask(long clue, String question) {
        clueDesk.ask(clue, question);
    }

    @Override
    public TargetSettings targetSettings() {
        CheckSettings settings = register.of(currentUser.district());
        return new TargetSettings(
                settings.off().stream().map(Enum::name).collect(Collectors.toSet()),
                settings.of(Threshold.ABOVE_PARENT_PERCENT));
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void answer(long clue, String words) {
        clueDesk.answer(clue, words, null, new byte[0]);
    }
}
