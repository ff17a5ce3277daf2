/**
 * Units of a district: their tree, kinds, aliases and order; import of a whole organisation.
 */
@ApplicationModule(
        displayName = "Organisation 组织机构",
        allowedDependencies = {"shared", "office"})
@NullMarked
package cn.liangdeng.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
