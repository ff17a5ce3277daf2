package cn.liangdeng.reporting.quality;

import cn.liangdeng.reporting.quality.SimulatedTarget.Nature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Lets honest units name their projects: the month's new ones, now and then one of an earlier month again, one that two units
 * brought here together, and the great works of the city that everybody serves. Units whose targets are of one nature fill one
 * list. Nothing here knows the checks.
 */
final class HonestProjects {

    /** Where projects are counted. */
    static final Set<Nature> LISTS = EnumSet.of(Nature.FEW, Nature.MANY);

    private static final String[] FIRST = {
        "海智", "云帆", "恒通", "启明", "华瑞", "中科", "金禾", "远景", "天沐", "博远", "瑞安", "东港", "国润", "嘉合", "鼎新", "宏图", "绿源", "安澜",
        "正达", "明德", "锦程", "永泰", "星河", "沃土"
    };
    private static final String[] SECOND = {"源", "达", "新", "普", "泽", "凌", "诺", "维", "晟", "利", "康", "信"};
    private static final String[] TRADE = {
        "智能装备", "新材料", "生物医药", "冷链物流", "汽车零部件", "光伏组件", "数字创意", "食品加工", "跨境电商", "精密模具", "储能电池", "医疗器械", "检验检测", "康养"
    };
    private static final String[] KIND = {"项目", "产业园项目", "基地", "研发中心", "生产基地项目", "总部项目", "产业园"};
    private static final String[] WORKS = {"轨道交通3号线工程", "滨江大道改造工程", "城市中央公园项目"};

    private final Random random;

    HonestProjects(long seed) {
        this.random = new Random(seed * 4_256_233L + 71);
    }

    /** The same district, in whose words projects are named. */
    List<SimulatedTarget> name(List<SimulatedTarget> district) {
        List<String> joint = new ArrayList<>();
        for (SimulatedTarget target : district) {
            if (LISTS.contains(target.nature())) {
                name(target, joint);
            }
        }
        return district;
    }

    private void name(SimulatedTarget target, List<String> joint) {
        List<SimulatedMonth> months = target.months();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            SimulatedMonth month = months.get(i);
            if (i % 12 == 0) {
                own.clear();
                joint.clear();
            }
            boolean more = i % 12 == 0
                    ? month.figure().signum() > 0
                    : month.figure().compareTo(months.get(i - 1).figure()) > 0;
            if (!month.nil() && more && !month.progress().startsWith("本月无新增")) {
                months.set(i, month.withProgress(month.progress() + sentences(own, joint)));
            }
        }
    }

    private String sentences(List<String> own, List<String> joint) {
        StringBuilder words = new StringBuilder();
        if (random.nextDouble() < 0.4) {
            String project = project();
            own.add(project);
            words.append(verb()).append(project).append("。");
            if (random.nextDouble() < 0.02) {
                joint.add(project);
            }
        }
        if (!own.isEmpty() && random.nextDouble() < 0.2) {
            words.append("前期签约的").append(own.get(random.nextInt(own.size()))).append("正加快建设。");
        }
        if (!joint.isEmpty() && random.nextDouble() < 0.03) {
            words.append("与兄弟单位联合引进")
                    .append(joint.get(random.nextInt(joint.size())))
                    .append("。");
        }
        if (random.nextDouble() < 0.03) {
            String works = WORKS[random.nextInt(WORKS.length)];
            words.append(random.nextDouble() < 0.98 ? "做好" + works + "服务保障。" : works + "建成投用。");
        }
        if (random.nextDouble() < 0.3) {
            words.append("新签约").append(1 + random.nextInt(6)).append("个项目，走访重点项目。");
        }
        return words.toString();
    }

    static String project(Random random) {
        return FIRST[random.nextInt(FIRST.length)]
                + SECOND[random.nextInt(SECOND.length)]
                + TRADE[random.nextInt(TRADE.length)]
                + KIND[random.nextInt(KIND.length)];
    }

    private String project() {
        return project(random);
    }

    private String verb() {
        String[] verbs = {"新签约", "新开工", "引进落地", "竣工投产", "新增入库"};
        return verbs[random.nextInt(verbs.length)];
    }
}
