package cn.liangdeng.intake.reading;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.BusinessException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one file, into a document or into a list of targets.
 *
 * @param personName who brought it in
 * @param revises the document of which it is a revised version; null where it is none
 * @param problem why it was refused; given exactly in state FAILED
 * @param document what it became; null until it is done, and where that was thrown away since
 */
public record Reading(
        long id,
        ReadingKind kind,
        String fileName,
        String personName,
        Instant startedAt,
        ReadingState state,
        ReadingStep step,
        @Nullable DocumentId revises,
        @Nullable Problem problem,
        @Nullable DocumentId document) {

    /**
     * Why a file was refused.
     *
     * @param messageKey key of the sentence in the message bundles
     * @param arguments the sentence's arguments
     */
    public record Problem(String messageKey, List<String> arguments, BusinessException.Kind kind) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        /** The arguments in the form in which templates hand them to the bundle. */
        public Object[] parameters() {
            return arguments.toArray();
        }
    }

    /** All steps in their order. */
    public List<ReadingStep> steps() {
        return kind.steps();
    }

    /** Path of its page. */
    public String path() {
        return kind.pages() + id;
    }

    /** True while it may still end by itself. */
    public boolean isUnderWay() {
        return state.isUnderWay();
    }
}
