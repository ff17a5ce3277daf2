package cn.liangdeng.access.imports;

import java.util.ArrayList;
import java.util.List;

/** Gathers what happens to the rows of one sheet. */
final class EffectCollector {

    private final List<String> created = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int unchanged;

    void created(String name) {
        created.add(name);
    }

    void existing(String name, boolean isChanged) {
        if (isChanged) {
            changed.add(name);
        } else {
            unchanged++;
        }
    }

    ImportReport.Effects effects() {
        return new ImportReport.Effects(created, changed, unchanged);
    }
}
