package cn.liangdeng.progress.web;

import cn.liangdeng.progress.questions.TargetQuestion;
import cn.liangdeng.progress.questions.TargetQuestions;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.target.TargetId;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目标核查: what the checks ask about targets, and why they stay so all the same. */
@Controller
class TargetQuestionController {

    private final TargetQuestions questions;
    private final MessageSource messages;

    TargetQuestionController(TargetQuestions questions, MessageSource messages) {
        this.questions = questions;
        this.messages = messages;
    }

    /**
     * A question, ready to print.
     *
     * @param answeredAt null while nobody has answered
     * @param typed what was typed and refused, or the reason given; empty without
     * @param problem why it was refused; null where it was not
     */
    record Row(
            TargetQuestion question,
            String sentence,
            @Nullable LocalDateTime answeredAt,
            String typed,
            @Nullable String problem) {}

    @GetMapping("/target-questions")
    ModelAndView list() {
        return page(null, null, "", null, HttpStatus.OK);
    }

    @PostMapping("/target-questions/{target}/{kind}")
    Object answer(
            @PathVariable long target,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        TargetId id = new TargetId(target);
        TargetQuestion.Kind asked = Arrays.stream(TargetQuestion.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("progress.question.notFound"));
        try {
            questions.answer(id, asked, reason);
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            return page(
                    id,
                    asked,
                    reason,
                    say(refusal.messageKey(), refusal.arguments()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("progress.question.kept"));
        return "redirect:/target-questions";
    }

    private ModelAndView page(
            @Nullable TargetId refused,
            TargetQuestion.@Nullable Kind kind,
            String typed,
            @Nullable String problem,
            HttpStatus status) {
        List<Row> rows = questions.list().stream()
                .map(one -> {
                    boolean same = one.target().equals(refused) && one.kind() == kind;
                    String reason = one.reason() == null ? "" : one.reason();
                    return new Row(
                            one,
                            say("progress.question." + one.kind(), one.facts().toArray()),
                            one.answeredAt() == null ? null : Moments.of(one.answeredAt()),
                            same ? typed : reason,
                            same ? problem : null);
                })
                .toList();
        return new ModelAndView("progress/questions", status)
                .addObject("rows", rows)
                .addObject(
                        "open",
                        rows.stream().filter(row -> row.question().isOpen()).count());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
