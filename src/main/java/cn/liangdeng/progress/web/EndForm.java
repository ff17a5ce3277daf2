package cn.liangdeng.progress.web;

import org.jspecify.annotations.Nullable;

/** Why a ranking is switched off. */
record EndForm(@Nullable String reason) {

    static EndForm blank() {
        return new EndForm("");
    }
}
