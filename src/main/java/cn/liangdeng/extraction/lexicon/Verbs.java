package cn.liangdeng.extraction.lexicon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Verbs of commitment and the words that lean on them. Each constant is a group of a regular expression. */
public final class Verbs {

    /** Verbs by which new things come about: what they count is a flow. */
    public static final String ACQUIRE = alternatives(
            "设置 配置 新增 净增 增加 新建 新改建 新建成 改建 扩建 改扩建 新扩建 改造 改造提升 提升改造 升级改造 更新改造 大中修 建设 建成 建成投用 建立 培育 培养 引进"
                    + " 引育 招引 新引进 新招引 新落地 新签约 签约 落地 开工 开工建设 竣工 投产 打造 创建 争创 新创建 创成 举办 开展 组织 培训 发放 发布"
                    + " 推出 谋划储备 谋划 铺排 遴选 认定 新认定 完成 实施 组织实施 策划实施 推进 滚动推进 孵化 盘活 整治 收储 出让 兑现 安排 争取 筹集 设立 布局 布设"
                    + " 推广 选树 评选 转化 申报 获批 入库 纳统 招聘 吸纳 安置 帮扶 资助 救助 压减 削减 淘汰 关停 植树 造林 绿化 种植 修复 治理"
                    + " 疏浚 铺设 更新 加装 创作 选派 选聘 形成 统筹建立 策划 续聘 调整 升规 挂牌 新上 新设 成立 组建 增设 开设 开通 新开 投放 投入"
                    + " 募集 提供 供给 供应 配建 配备 新配 购置 通过 立项 促成 启动 新启动 续建 拆除 征收 腾退 消化 处置 化解 清理 整改 举行 承办 召开"
                    + " 研发(?!投入|费用|经费|强度|机构|中心|人员|平台) 攻克 授权 输出 接待 吸引 招收 招录 录用 储备 培树 树立 新栽 补植 开发  新发展 开办 新办 养护 检测 抽检 安装 搭建 上线"
                    + " 集聚 入驻 新入驻 引入 导入 链接 办结 化解 配租 筹建 筛查 签订 达成 出台 制定 修订 编制 印发 选拔 育成 回迁 交付 回购 复耕 引聚 股改 上市"
                    + " 新纳统 新升规 新注册 新设立 新签 新招 新认证 新组建 新创 新申报 新获批 新培育 新打造 新开工 新投产 新竣工 更换 维修 排查 走访  惠及 举行 打通 压降 查处 查办 转移(?!支付|就业|接续) 延伸 腾出 新装 加装 建起 硬化 修补 撤并 退出(?!机制) 关闭 增补");

    /** Words before the verb that carry no content: 力争, 积极, 高标准. */
    public static final String LEADING = alternatives(
            "今冬明春 免费 集中 力争 确保 争取 努力 积极 计划 预计 预期 全力 着力 聚力 大力 重点 持续 进一步 继续 加快 全面 有序 深入 切实 统筹 稳步 初步 基本 主动 扎实 不断"
                    + " 高标准 高质量 高水平 高效率 高效 高规格 分批 逐步 逐年 同步 分级 分类 分级分类 梯队 率先 精心 创新 合力 奋力 大胆 强力 加大"
                    + " 强化 加强 推动 推进 引导 鼓励 支持 帮助 协助 配合 探索 尽快 按期 如期 及时 常态化 市场化 科学 合理 有效 精准 落实 加快落实"
                    + " 抓好 抓紧 将(?!军|会) 把(?!手|关|握) 使(?!用|馆) 让(?!利) 并(?!购|网|轨|联) 以及 及(?!时|格) 和(?!谐|平|美) 与(?!会) 同时 其中 包括 包含 另外 此外 还 再(?!生|就|造|担|贷|制|现|融) 共(?!享|同|建|富|青|和|治|有|计|创|性) 总共 累计 我区 我市 我县"
                    + " 至少 用足 促使 力促 助力 保证 保障 确定 实现 达到 达(?!标) 要(?!素|求|道|件) 可望 有望 拟 将会 需(?!求|要) 应(?!用|急|届|收|付|对|纳|试|税|征) 须 必须 都(?!市) 均(?!衡|价|等) 分别 高起点 高品质"
                    + " 高位 超前 提前 稳妥 有力 严格 联合(?!体|会|国|社|收割|办) 共同 自主 坚持 突出 充分 深度 平均 合计 共计 总计 做到 保持 滚动 是 为(?!民|农|老|企|主) 一是 二是 三是 四是 五是 六是 七是 八是");

    /** Verbs that speak of effort only: what they govern has no end state. */
    public static final String EFFORT =
            alternatives("推进 推动 加快 支持 鼓励 引导 探索 深化 完善 加强 强化 抓好 做好 服务 谋划 筹划 筹备 探讨 提升 提高 优化 健全 扩大 参与 融入 落实 贯彻 依托 围绕 聚焦"
                    + " 发挥 利用 借助 坚持 做强 做优 做大 用好 助力 促进 拓展 激发 研究");

    private Verbs() {}

    /** A group that matches any of the words, the longer before the shorter. */
    public static String alternatives(String words) {
        return Arrays.stream(words.trim().split("\\s+"))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
