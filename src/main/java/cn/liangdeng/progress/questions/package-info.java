/** What the checks ask about targets themselves (docs/quality.md): who bears them, how they were split, when they were eased. */
@NullMarked
package cn.liangdeng.progress.questions;

import org.jspecify.annotations.NullMarked;
