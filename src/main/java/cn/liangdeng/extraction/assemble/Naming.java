package cn.liangdeng.extraction.assemble;

/**
 * How a quantity is named by the words around it.
 *
 * @param name the indicator's name
 * @param noun what is counted, without verb and counting word; the next quantity may inherit it
 * @param subject the part of the noun that was carried over from an earlier clause, else the noun itself
 * @param verb the verb that governs it, empty where none
 * @param from the words looked at begin here
 * @param start first index of the words that name it, its verb included
 * @param end index after the last, the quantity included
 * @param attribute true where the figure is the size of one thing (80人的专家库)
 * @param inherited true where the name leans on words of an earlier clause
 */
record Naming(
        String name,
        String noun,
        String subject,
        String verb,
        int from,
        int start,
        int end,
        boolean attribute,
        boolean inherited) {}
