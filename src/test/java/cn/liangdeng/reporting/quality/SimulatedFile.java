package cn.liangdeng.reporting.quality;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file of evidence tells about itself.
 *
 * @param photo true for a photo, false for a paper
 * @param madeAt when it was taken or written; null where the file does not say
 */
record SimulatedFile(boolean photo, @Nullable LocalDateTime madeAt) {}
