@NullMarked
package cn.liangdeng.search.query;

import org.jspecify.annotations.NullMarked;
