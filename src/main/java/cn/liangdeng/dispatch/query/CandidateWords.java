package cn.liangdeng.dispatch.query;

import cn.liangdeng.dispatch.AgendaCandidate;
import cn.liangdeng.dispatch.AgendaKind;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what could stand on an agenda into words. */
@Component
class CandidateWords {

    private final MessageSource messages;

    CandidateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Something about a target, with what was promised and where it stands. */
    AgendaCandidate about(
            AgendaKind kind,
            long subject,
            @Nullable Long report,
            TargetReading target,
            int monthsRed,
            String reason,
            String measure,
            String ask) {
        String document = target.documentTitle() == null ? "" : say("dispatch.promise.of", target.documentTitle());
        return new AgendaCandidate(
                kind,
                subject,
                report,
                target.unit(),
                target.unitName(),
                target.title(),
                say("dispatch.promise", target.indicator(), target.bound()) + document,
                target.light(),
                target.actual() + target.measure(),
                target.period(),
                target.completion(),
                target.expected(),
                target.gap(),
                monthsRed,
                reason,
                measure,
                ask);
    }

    /** Something without figures. */
    AgendaCandidate plain(
            AgendaKind kind,
            long subject,
            @Nullable Long report,
            UnitId unit,
            String unitName,
            String title,
            String promise,
            String reason,
            String measure,
            String ask) {
        return new AgendaCandidate(
                kind, subject, report, unit, unitName, title, promise, null, "", "", "", "", "", 0, reason, measure,
                ask);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("shared.date.pattern")).format(day);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
