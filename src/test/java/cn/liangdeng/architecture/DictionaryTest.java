package cn.liangdeng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.Role;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.dispatch.AgendaKind;
import cn.liangdeng.dispatch.DecisionState;
import cn.liangdeng.dispatch.DispatchAct;
import cn.liangdeng.dispatch.MeetingKind;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.notification.DeliveryState;
import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ExtensionState;
import cn.liangdeng.reporting.FilingStanding;
import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReturnReason;
import cn.liangdeng.reporting.quality.Severity;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleStatus;
import cn.liangdeng.target.Obligation;
import cn.liangdeng.target.TargetStatus;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a person can meet as one of a fixed list has a word in both languages, and the dictionary names it so. */
class DictionaryTest {

    private static final Path DICTIONARY = Path.of("docs/dictionary.md");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(Role.class, "access.role."),
                Arguments.of(UnitKind.class, "organisation.kind."),
                Arguments.of(WindowKind.class, "calendar.kind."),
                Arguments.of(DocumentStatus.class, "document.status."),
                Arguments.of(IndicatorNature.class, "target.nature."),
                Arguments.of(Obligation.class, "target.obligation."),
                Arguments.of(Frequency.class, "target.frequency."),
                Arguments.of(Horizon.class, "target.horizon."),
                Arguments.of(Commitment.class, "target.commitment."),
                Arguments.of(BoundComparator.class, "target.comparator."),
                Arguments.of(TargetStatus.class, "target.status."),
                Arguments.of(AdjustmentReason.class, "target.reasonClass."),
                Arguments.of(LightRuleStatus.class, "target.rule.state."),
                Arguments.of(ReportStatus.class, "reporting.status."),
                Arguments.of(ReportAct.class, "reporting.act."),
                Arguments.of(Severity.class, "reporting.severity."),
                Arguments.of(FindingReason.class, "reporting.finding.reason."),
                Arguments.of(ClueStatus.class, "reporting.clue.status."),
                Arguments.of(ReturnReason.class, "reporting.returnCode."),
                Arguments.of(EntryMode.class, "reporting.mode."),
                Arguments.of(ExtensionState.class, "reporting.extension.state."),
                Arguments.of(FilingStanding.class, "reporting.standing."),
                Arguments.of(MessageKind.class, "notification.kind."),
                Arguments.of(DeliveryState.class, "notification.state."),
                Arguments.of(Channel.class, "notification.channel."),
                Arguments.of(ShownLight.class, "shared.light."),
                Arguments.of(Mark.class, "shared.mark."),
                Arguments.of(PlanPeriodClass.class, "progress.class."),
                Arguments.of(RankingGroup.class, "progress.ranking.group."),
                Arguments.of(MeetingKind.class, "dispatch.kind."),
                Arguments.of(AgendaKind.class, "dispatch.agendaKind."),
                Arguments.of(DecisionState.class, "dispatch.state."),
                Arguments.of(DispatchAct.class, "dispatch.act."));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theDictionaryHasTheWordsOfTheBundles(Class<? extends Enum<?>> list, String prefix) throws IOException {
        String module = prefix.substring(0, prefix.indexOf('.'));
        Properties chinese = bundle(module + ".properties");
        Properties english = bundle(module + "_en.properties");
        List<String> rows = Files.readAllLines(DICTIONARY);
        for (Enum<?> constant : list.getEnumConstants()) {
            String key = prefix + constant.name();
            assertThat(chinese).containsKey(key);
            assertThat(english).containsKey(key);
            assertThat(rows)
                    .contains("| %s | `%s.%s` | %s |"
                            .formatted(
                                    chinese.getProperty(key),
                                    list.getSimpleName(),
                                    constant.name(),
                                    english.getProperty(key)));
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
