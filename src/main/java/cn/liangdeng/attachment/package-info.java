/**
 * Stored files, kept once by hash; the owner's guard is asked before one is handed out.
 */
@ApplicationModule(
        displayName = "Attachment 附件",
        allowedDependencies = {"shared"})
@NullMarked
package cn.liangdeng.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
