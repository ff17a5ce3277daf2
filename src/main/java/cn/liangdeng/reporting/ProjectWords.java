package cn.liangdeng.reporting;

/** Words by which the names of projects are compared, in titles of targets as in what units write (docs/quality.md). */
public final class ProjectWords {

    /**
     * Said of any project, so that it tells none from another: a regular expression that Java and PostgreSQL read alike, longer words
     * before those they begin with.
     */
    public static final String GENERAL = "项目|工程技术|工程|基地|中心|园区|产业链|产业园|产业|工业园|工业|科技园|园|重点|重大|重要|主要|省级|市级|区级|国家级|部级|储备"
            + "|招商|引资|投资|亿元|万元|以上|以下|左右|民生|实事|建设|改造|提升|服务|智能|智慧|数字|科技|科创|创新|示范|试点|绿色|综合|文化|旅游|文旅|商贸|物流|养老|医疗"
            + "|教育|老旧小区|城市更新|一期|二期|三期|总部|新兴|战略性|高新技术|先进|制造|生产|研发|配套|基础设施|公共|技改|技术|设备|更新|外资|内资|社会|社区|实验室|农业|农村"
            + "|乡村|振兴|生态|环境|治理|保护|维修|养护|管网|燃气|供水|排水|道路|停车|充电|光伏|新能源|新材料|新增|装备|企业|孵化|人才|个|家|新|大|小|好|该|各|全|等|类|级|区|市|省|镇|街道|村"
            + "|[0-9]";

    private ProjectWords() {}
}
