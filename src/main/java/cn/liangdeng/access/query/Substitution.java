package cn.liangdeng.access.query;

import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.shared.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A substitution as people read it.
 *
 * @param lastDay inclusive
 * @param endedBy who ended it early; null where nobody did
 * @param inForce true where the substitute may take the desk today
 */
public record Substitution(
        SubstitutionId id,
        AccountId absent,
        String absentName,
        String absentUnit,
        AccountId substitute,
        String substituteName,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        String setBy,
        @Nullable String endedBy,
        boolean inForce) {}
