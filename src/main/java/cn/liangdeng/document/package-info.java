/**
 * Policy documents: their data, structured text, and the sentences from which targets were made.
 */
@ApplicationModule(
        displayName = "Document 政策文件",
        allowedDependencies = {
            "shared",
            "evaluation",
            "office",
            "calendar",
            "organisation",
            "access",
            "attachment",
            "extraction"
        })
@NullMarked
package cn.liangdeng.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
