package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.intake.reading.Reading;
import cn.liangdeng.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a file was not taken.
 *
 * @param messageKey key of the sentence in the message bundles
 * @param parameters the sentence's arguments
 * @param same the document that came from the very same file; null where that is not the reason
 */
@SuppressWarnings("ArrayRecordComponent")
record UploadRefusal(
        String messageKey, Object[] parameters, @Nullable DocumentCard same, HttpStatus status) {

    static UploadRefusal of(BusinessException refusal) {
        return new UploadRefusal(refusal.messageKey(), refusal.arguments(), null, status(refusal.kind()));
    }

    static UploadRefusal of(Reading.Problem problem) {
        return new UploadRefusal(problem.messageKey(), problem.parameters(), null, status(problem.kind()));
    }

    static UploadRefusal sameAs(DocumentCard document) {
        return new UploadRefusal(
                "intake.home.sameFile", new Object[] {document.data().title()}, document, HttpStatus.CONFLICT);
    }

    private static HttpStatus status(BusinessException.Kind kind) {
        return kind == BusinessException.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
