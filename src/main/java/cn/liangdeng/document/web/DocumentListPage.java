package cn.liangdeng.document.web;

import cn.liangdeng.document.query.DocumentRow;
import cn.liangdeng.shared.Page;

/**
 * The document library.
 *
 * @param search what was searched for, empty for all
 * @param manages true where the person may import documents
 */
record DocumentListPage(String search, Page<DocumentRow> page, boolean manages) {}
