package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorLevels;
import cn.liangdeng.target.IndicatorNature;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links growth rates to the amounts of which they are the growth. No light depends on it. */
@Service
class IndicatorLevelService implements IndicatorLevels {

    private final IndicatorRepository indicators;
    private final ChangeLog log;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    IndicatorLevelService(IndicatorRepository indicators, ChangeLog log, CurrentUser user, JdbcClient jdbc) {
        this.indicators = indicators;
        this.log = log;
        this.user = user;
        this.jdbc = jdbc;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void link(IndicatorId growth, @Nullable IndicatorId level) {
        Indicator rate = find(growth, IndicatorNature.RATE);
        Indicator amount = level == null ? null : find(level, IndicatorNature.FLOW);
        indicators.flush();
        String before = linked(growth).orElse(null);
        String after = amount == null ? null : amount.data().name();
        if (Objects.equals(before, after)) {
            return;
        }
        jdbc.sql("delete from target.indicator_level where indicator_id = :growth")
                .param("growth", growth.value())
                .update();
        if (level != null) {
            jdbc.sql("insert into target.indicator_level (indicator_id, level_indicator_id) values (:growth, :level)")
                    .param("growth", growth.value())
                    .param("level", level.value())
                    .update();
        }
        log.record(rate, ChangeAct.EDITED, List.of(new FieldChange("levelIndicator", before, after)));
    }

    private Optional<String> linked(IndicatorId growth) {
        return jdbc.sql("""
                        select level.name
                        from target.indicator_level link
                        join target.indicator level on level.id = link.level_indicator_id
                        where link.indicator_id = :growth
                        """).param("growth", growth.value()).query(String.class).optional();
    }

    private Indicator find(IndicatorId id, IndicatorNature nature) {
        Indicator indicator = indicators
                .findIn(user.district().value(), id.value())
                .orElseThrow(() -> BusinessException.notFound("target.notFound.indicator"));
        if (indicator.nature() != nature) {
            throw BusinessException.invalid("target.invalid.level." + nature);
        }
        return indicator;
    }
}
