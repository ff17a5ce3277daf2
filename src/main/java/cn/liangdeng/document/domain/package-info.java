/** Documents, their clauses, and what is read from a file. */
@NullMarked
package cn.liangdeng.document.domain;

import org.jspecify.annotations.NullMarked;
