/** Persons, accounts and their rules. */
@NullMarked
package cn.liangdeng.access.domain;

import org.jspecify.annotations.NullMarked;
