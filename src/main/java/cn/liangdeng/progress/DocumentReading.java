package cn.liangdeng.progress;

import cn.liangdeng.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * The targets that one document sets.
 *
 * @param number 文号, or null
 * @param green also those that are done
 * @param grey 未到期 and 无数据
 * @param reported figures approved; n of {@code expected}
 * @param expected figures due, each once for an indicator and unit
 */
public record DocumentReading(
        DocumentId document,
        String title,
        @Nullable String number,
        int total,
        int green,
        int yellow,
        int red,
        int grey,
        int reported,
        int expected) {}
