package cn.liangdeng.progress;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.progress.ranking.RankingDesk;
import cn.liangdeng.progress.ranking.RankingScope;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rankings belong to the district, whoever's unit asks; towns and streets are switched on for the permission matrix. */
final class RankingSubjects {

    private RankingSubjects() {}

    /** A ranking that is switched on. */
    @Component
    static class Scope implements PermissionSubject {

        private final ProgressFacts facts;
        private final SignedIn signedIn;
        private final RankingDesk desk;

        Scope(ProgressFacts facts, SignedIn signedIn, RankingDesk desk) {
            this.facts = facts;
            this.signedIn = signedIn;
            this.desk = desk;
        }

        @Override
        public String name() {
            return "rankingScope";
        }

        @Override
        public Map<String, String> of(UnitId unit) {
            return Map.of("id", String.valueOf(id()));
        }

        long id() {
            return signedIn.call(
                    facts.office(),
                    () -> desk.overview(null).scopes().stream()
                            .filter(scope -> scope.group() == RankingGroup.TOWNS_STREETS && scope.end() == null)
                            .map(RankingScope::id)
                            .findFirst()
                            .orElseGet(() -> desk.switchOn(new NewRankingScope(
                                    RankingGroup.TOWNS_STREETS, null, ProgressFacts.month(1), "权限测试", null))));
        }
    }

    /** A ranking that is published. */
    @Component
    static class Published implements PermissionSubject {

        private final ProgressFacts facts;
        private final People people;
        private final SignedIn signedIn;
        private final RankingDesk desk;
        private final Scope scope;

        Published(ProgressFacts facts, People people, SignedIn signedIn, RankingDesk desk, Scope scope) {
            this.facts = facts;
            this.people = people;
            this.signedIn = signedIn;
            this.desk = desk;
            this.scope = scope;
        }

        @Override
        public String name() {
            return "publishedRanking";
        }

        @Override
        public Map<String, String> of(UnitId unit) {
            long id = signedIn.call(
                            facts.office(), () -> desk.published(RankingGroup.TOWNS_STREETS, ProgressFacts.month(8)))
                    .map(PublishedRanking::id)
                    .orElseGet(this::publish);
            return Map.of("id", String.valueOf(id));
        }

        private long publish() {
            UnitId town = people.unit("权限测试排名镇", new UnitId(people.district().value()), UnitKind.TOWN_STREET);
            IndicatorId indicator = facts.indicator("权限测试排名指标", "家", IndicatorNature.FLOW);
            facts.target(indicator, town, "权限测试排名目标", ProgressFacts.year(BoundComparator.AT_LEAST, "120", null));
            facts.approve(indicator, town, ProgressFacts.month(8), "80");
            long on = scope.id();
            return signedIn.call(
                    facts.office(),
                    () -> desk.publish(on, ProgressFacts.month(8), new RankingSignature("李区长", null, null)));
        }
    }
}
