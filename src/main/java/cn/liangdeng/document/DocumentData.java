package cn.liangdeng.document;

import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a policy document besides its text.
 *
 * @param title 1…300 characters
 * @param documentNumber 文号
 * @param issuer 发布机构
 * @param indexNumber 索引号
 * @param writtenOn 成文日期
 * @param issuedOn 印发日期
 * @param firstMonth first month of the period that its goals cover
 * @param lastMonth last month of that period
 */
public record DocumentData(
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable String indexNumber,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate issuedOn,
        @Nullable ReportingMonth firstMonth,
        @Nullable ReportingMonth lastMonth) {}
