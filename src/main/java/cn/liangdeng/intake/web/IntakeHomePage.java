package cn.liangdeng.intake.web;

import cn.liangdeng.intake.query.DeskDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where documents are imported.
 *
 * @param documents newest first, those with work left before the others
 * @param problem what was wrong with the uploaded file, as a sentence; null where nothing was
 */
record IntakeHomePage(
        List<DeskDocument> documents, @Nullable String problem) {}
