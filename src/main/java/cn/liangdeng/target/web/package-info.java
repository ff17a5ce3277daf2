/** The pages on which the office keeps targets and indicators. */
@NullMarked
package cn.liangdeng.target.web;

import org.jspecify.annotations.NullMarked;
