/** Pages for the administration of units. */
@NullMarked
package cn.liangdeng.organisation.web;

import org.jspecify.annotations.NullMarked;
