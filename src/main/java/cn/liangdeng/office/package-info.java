/**
 * Office files in and out: documents (docx, html, txt) into the text model, spreadsheets into typed cells, tables and import
 * templates out. Knows no business type and keeps nothing. Whatever comes in is treated as hostile: it is judged by its
 * content, unpacked within {@link cn.liangdeng.office.ReadingLimits limits}, and refused with a sentence that says what to do.
 */
@ApplicationModule(
        displayName = "Office 办公文件",
        allowedDependencies = {"shared", "extraction"})
@NullMarked
package cn.liangdeng.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
