/** The aggregates of indicators and targets, the rules for what they may say, and the services that change them. */
@NullMarked
package cn.liangdeng.target.domain;

import org.jspecify.annotations.NullMarked;
