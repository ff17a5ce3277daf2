package cn.liangdeng.platform.web;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ConstraintMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers the refusals that a person can run into: as a page; as a piece for htmx, which goes to the frame's {@code #feedback};
 * or as <code>{"message": "…"}</code> for a script. Everything else is a defect and left to {@code /error}, whose pages show no
 * internal text.
 */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final MessageSource messages;
    private final Map<String, String> constraintMessages;

    ErrorAdvice(MessageSource messages, ObjectProvider<ConstraintMessages> constraints) {
        this.messages = messages;
        Map<String, String> all = new HashMap<>();
        constraints.orderedStream().forEach(module -> all.putAll(module.constraintMessages()));
        this.constraintMessages = Map.copyOf(all);
    }

    @ExceptionHandler
    Object refused(BusinessException refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
        return answer(
                status, messages.getMessage(refusal.messageKey(), refusal.arguments(), locale), request, response);
    }

    @ExceptionHandler
    Object overtaken(
            OptimisticLockingFailureException overtaken,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return answer(
                HttpStatus.CONFLICT, messages.getMessage("platform.error.409.text", null, locale), request, response);
    }

    /** Names the constraint's sentence; a constraint without one is a defect and goes on to {@code /error}. */
    @ExceptionHandler
    Object collided(
            DataIntegrityViolationException collision,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        String key = constraintOf(collision).map(constraintMessages::get).orElseThrow(() -> collision);
        return answer(HttpStatus.CONFLICT, messages.getMessage(key, null, locale), request, response);
    }

    @ExceptionHandler
    Object tooLarge(
            MaxUploadSizeExceededException tooLarge,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return answer(
                HttpStatus.CONTENT_TOO_LARGE,
                messages.getMessage("platform.error.413.text", null, locale),
                request,
                response);
    }

    private static Object answer(
            HttpStatus status, String message, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {} refused with {}", request.getMethod(), request.getRequestURI(), status.value());
        if (RequestKind.isScript(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(Map.of("message", message));
        }
        boolean piece = RequestKind.isHtmx(request);
        ModelAndView answer = new ModelAndView(piece ? "error/refusal :: piece" : "error/refusal", status);
        answer.addObject("status", status.value());
        answer.addObject("message", message);
        if (piece) {
            response.setHeader("HX-Retarget", "#feedback");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return answer;
    }

    private static Optional<String> constraintOf(Throwable collision) {
        Throwable cause = collision;
        while (cause != null) {
            String name = constraintNamedBy(cause);
            if (name != null) {
                return Optional.of(name);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static @Nullable String constraintNamedBy(Throwable cause) {
        if (cause instanceof PSQLException refusal) {
            ServerErrorMessage said = refusal.getServerErrorMessage();
            return said == null ? null : said.getConstraint();
        }
        return cause instanceof ConstraintViolationException violation ? violation.getConstraintName() : null;
    }
}
