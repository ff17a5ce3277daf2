package cn.liangdeng.progress.query;

import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/**
 * The version of a light rule that coloured a light.
 *
 * @param number of the version
 * @param basisTitle title of the document that sets it
 * @param basisNumber its 文号, or null
 * @param validFrom first month that it judges
 */
public record RuleFacts(
        String name,
        int number,
        String basisTitle,
        @Nullable String basisNumber,
        ReportingMonth validFrom) {}
