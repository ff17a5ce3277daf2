/** How a person signs in, and how a signed-in person is known. */
@NullMarked
package cn.liangdeng.access.signin;

import org.jspecify.annotations.NullMarked;
