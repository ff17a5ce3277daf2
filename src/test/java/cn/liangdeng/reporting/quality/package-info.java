/** Tests of the checks on what units file, with a simulation of honest and of fraudulent units. */
@NullMarked
package cn.liangdeng.reporting.quality;

import org.jspecify.annotations.NullMarked;
