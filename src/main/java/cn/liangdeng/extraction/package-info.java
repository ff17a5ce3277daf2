/**
 * Words → draft targets: the grammar of Chinese quantities, times, comparators and responsibility lines. Plain Java without
 * Spring, database or clock. Knows the text model of a document; the other modules read files into it.
 */
@ApplicationModule(
        displayName = "Extraction 目标识别",
        allowedDependencies = {})
@NullMarked
package cn.liangdeng.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
