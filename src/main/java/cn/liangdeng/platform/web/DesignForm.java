package cn.liangdeng.platform.web;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The sample form of the gallery; a record of what the fields of the product hold. */
record DesignForm(
        String title,
        @Nullable BigDecimal bound,
        @Nullable String kind,
        @Nullable LocalDate issuedOn,
        @Nullable String measure,
        @Nullable ReportingMonth month,
        @Nullable String password,
        String reason,
        boolean strict,
        @Nullable MultipartFile file) {

    /** Filled in as it should be. */
    static DesignForm good(String title, String reason) {
        return new DesignForm(
                title,
                new BigDecimal("120.50"),
                "1",
                LocalDate.of(2026, 3, 20),
                "2",
                ReportingMonth.of(2026, 9),
                null,
                reason,
                true,
                null);
    }

    /** Nothing filled in. */
    static DesignForm blank() {
        return new DesignForm("", null, null, null, null, null, null, "", false, null);
    }
}
