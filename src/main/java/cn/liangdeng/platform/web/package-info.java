/** The frame around every page: navigation, home page, errors, and the components from which pages are made. */
@NullMarked
package cn.liangdeng.platform.web;

import org.jspecify.annotations.NullMarked;
