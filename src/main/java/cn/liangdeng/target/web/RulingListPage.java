package cn.liangdeng.target.web;

import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.target.query.RulingRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 口径认定: conflicts, probable duplicates, and what was said of others. */
record RulingListPage(List<RulingPage> conflicts, List<RulingPage> duplicates, List<Line> rulings) {

    /** A ruling with its moments as people read them. */
    record Line(
            RulingRow ruling,
            LocalDateTime recordedAt,
            @Nullable LocalDateTime endedAt) {

        static Line of(RulingRow ruling) {
            Instant ended = ruling.endedAt();
            return new Line(
                    ruling,
                    LocalDateTime.ofInstant(ruling.recordedAt(), BeijingTime.ZONE),
                    ended == null ? null : LocalDateTime.ofInstant(ended, BeijingTime.ZONE));
        }
    }
}
