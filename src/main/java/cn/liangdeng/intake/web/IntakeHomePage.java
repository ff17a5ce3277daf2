package cn.liangdeng.intake.web;

import cn.liangdeng.intake.query.DeskDocument;
import cn.liangdeng.intake.reading.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where documents are imported.
 *
 * @param documents newest first, those with work left before the others
 * @param readings files that are being read, or whose reading was interrupted, newest first
 * @param refusal why the uploaded file was not taken; null where none was
 */
record IntakeHomePage(
        List<DeskDocument> documents,
        List<Reading> readings,
        @Nullable UploadRefusal refusal) {}
