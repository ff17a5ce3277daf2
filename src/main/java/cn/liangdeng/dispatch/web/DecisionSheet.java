package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.query.Decision;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 会议决定事项表. */
@Component
class DecisionSheet {

    private final MessageSource messages;

    DecisionSheet(MessageSource messages) {
        this.messages = messages;
    }

    String title() {
        return say("dispatch.decisions.title");
    }

    SheetSpec of(List<Decision> decisions) {
        List<ColumnSpec> columns = List.of(
                ColumnSpec.number(say("dispatch.column.number"), 0),
                ColumnSpec.text(say("dispatch.column.decision")),
                ColumnSpec.text(say("dispatch.column.unit")),
                ColumnSpec.date(say("dispatch.column.dueOn")),
                ColumnSpec.text(say("dispatch.column.state")),
                ColumnSpec.text(say("dispatch.column.note")),
                ColumnSpec.text(say("dispatch.column.meeting")),
                ColumnSpec.date(say("dispatch.column.heldOn")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Decision decision : decisions) {
            rows.add(Arrays.asList(
                    rows.size() + 1,
                    decision.text(),
                    decision.unitName(),
                    decision.dueOn(),
                    say((decision.overdue() ? "dispatch.overdueState." : "dispatch.state.") + decision.state()),
                    decision.note(),
                    decision.meetingTitle(),
                    decision.heldOn()));
        }
        return new SheetSpec(say("dispatch.decisions.title"), null, columns, rows);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
