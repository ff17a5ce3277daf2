package cn.liangdeng.office;

/**
 * The text of a file.
 *
 * @param text without byte order mark, otherwise as it stands
 * @param encoding name of the encoding found
 */
record DecodedText(String text, String encoding) {}
