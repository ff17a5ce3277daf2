package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.shared.Option;
import java.util.List;

/**
 * Naming the lead unit of one draft.
 *
 * @param beside how many other drafts of the same paragraph name none either
 * @param units the units that may be meant
 */
record ResponsibilityPage(DocumentCard card, DraftCard draft, int beside, List<Option> units) {}
