/** Who may do what, held against every address of the application and against the documents. */
@NullMarked
package cn.liangdeng.permissions;

import org.jspecify.annotations.NullMarked;
