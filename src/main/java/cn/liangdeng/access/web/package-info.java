/** Pages for signing in, the own password and the administration of accounts. */
@NullMarked
package cn.liangdeng.access.web;

import org.jspecify.annotations.NullMarked;
