package cn.liangdeng.office;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at and changes single parts of a workbook in tests. */
final class WorkbookParts {

    private WorkbookParts() {}

    /** The same workbook with another part in place of the present one; a part of a new name is added. */
    static byte[] replace(byte[] workbook, String name, String content) {
        ZipContents contents = ZipContents.read(workbook, ReadingLimits.DEFAULT);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        contents.names().forEach(part -> parts.put(part, contents.content(part)));
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return Samples.zip(parts);
    }

    /** The XML of a part. */
    static String read(byte[] workbook, String name) {
        return new String(ZipContents.read(workbook, ReadingLimits.DEFAULT).content(name), StandardCharsets.UTF_8);
    }
}
