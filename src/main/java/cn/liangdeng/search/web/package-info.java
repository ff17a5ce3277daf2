@NullMarked
package cn.liangdeng.search.web;

import org.jspecify.annotations.NullMarked;
