package cn.liangdeng.access.domain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty installation begins with.
 *
 * @param enabled false where something else sets up district and accounts
 * @param code administrative code of the district; may be changed later
 * @param name name of the district; may be changed later
 */
@ConfigurationProperties("liangdeng.first-district")
record FirstDistrictProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("000000") String code,
        @DefaultValue("本区") String name) {}
