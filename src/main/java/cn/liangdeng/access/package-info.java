/**
 * Persons and their accounts, sign-in, roles and rights; says who is acting and which units that person may see and act for.
 */
@ApplicationModule(
        displayName = "Access 人员与权限",
        allowedDependencies = {"shared", "organisation", "office"})
@NullMarked
package cn.liangdeng.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
