package cn.liangdeng.organisation.domain;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the units of an older database their pinyin initials; a database without such units is left alone. */
@Component
class InitialsUpgrade implements ApplicationRunner {

    private final UnitRepository units;

    InitialsUpgrade(UnitRepository units) {
        this.units = units;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        units.findByInitials("").forEach(Unit::writeInitials);
    }
}
