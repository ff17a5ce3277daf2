/** The unit as aggregate, and the services that change the tree. */
@NullMarked
package cn.liangdeng.organisation.domain;

import org.jspecify.annotations.NullMarked;
