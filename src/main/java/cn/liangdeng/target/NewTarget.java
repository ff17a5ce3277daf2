package cn.liangdeng.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target to be set.
 *
 * @param requestKey drawn once for what the person does once: repeating the request with the same key gives the same target;
 *     null where the caller sees to that itself
 */
public record NewTarget(
        IndicatorId indicator,
        TargetDetails details,
        TargetTermsData terms,
        @Nullable UUID requestKey) {}
