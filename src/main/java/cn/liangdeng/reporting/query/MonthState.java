package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.KnownValueSource.Asked;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands around the figures of a unit's month: extensions, known values, closing, go-live. */
@Component
class MonthState {

    private final ExtensionFinder extensions;
    private final KnownValues knownValues;
    private final ClosedMonths closings;
    private final ReportingCalendar calendar;

    MonthState(ExtensionFinder extensions, KnownValues knownValues, ClosedMonths closings, ReportingCalendar calendar) {
        this.extensions = extensions;
        this.knownValues = knownValues;
        this.closings = closings;
        this.calendar = calendar;
    }

    /** @param closed the windows of the month that the office has closed */
    record Facts(
            Map<IndicatorId, ExtensionFinder.Granted> extensions,
            Map<IndicatorId, KnownValue> known,
            Set<WindowKind> closed,
            boolean mayBeOverdue) {}

    Facts of(DataScope scope, UnitId unit, ReportingMonth filingMonth, List<OwedIndicator> owed) {
        List<Asked> asked =
                owed.stream().map(one -> new Asked(one.id(), one.dataMonth())).toList();
        return new Facts(
                extensions.granted(scope, unit, filingMonth),
                knownValues.of(scope, unit, asked).stream()
                        .collect(Collectors.toMap(KnownValue::indicator, Function.identity())),
                closings.inForce(scope, filingMonth),
                calendar.mayBeOverdue(scope.district(), filingMonth));
    }

    /** Extensions alone. */
    Facts briefly(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        return new Facts(extensions.granted(scope, unit, filingMonth), Map.of(), Set.of(), true);
    }
}
