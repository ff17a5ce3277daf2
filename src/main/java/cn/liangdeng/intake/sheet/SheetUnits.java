package cn.liangdeng.intake.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The units that a row names. Each part has a column; people also write several leads, or all of the units with their parts, into
 * the first: 区商务局、区财政局; 区商务局牵头，区财政局配合; 牵头单位：区商务局；配合单位：区财政局.
 *
 * @param lead who reports; empty where the cell is faulty
 */
record SheetUnits(String lead, List<String> coLeads, List<String> supporting) {

    private static final Pattern LABEL =
            Pattern.compile("(牵头|责任|主办|主要责任|共同牵头|协办|会同|配合|协助|参与|参加)(?:单位|部门)?[:：]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("(.+?)(共同牵头|牵头负责|牵头|主办|负责|协办|配合|协助|参与|参加)");
    private static final Pattern BRACKETED = Pattern.compile("(.+?)[(（](牵头|主办|协办|配合|协助|参与)(?:单位|部门)?[)）]");

    private enum Part {
        LEAD,
        CO_LEAD,
        SUPPORTING;

        static Part of(String word) {
            return switch (word) {
                case "共同牵头", "协办", "会同" -> CO_LEAD;
                case "配合", "协助", "参与", "参加" -> SUPPORTING;
                default -> LEAD;
            };
        }
    }

    SheetUnits {
        coLeads = List.copyOf(coLeads);
        supporting = List.copyOf(supporting);
    }

    static SheetUnits read(SheetRowReader cells) {
        Map<Part, List<String>> named = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            named.put(part, new ArrayList<>());
        }
        place(cells.names(SheetColumn.LEAD), named);
        List<String> leads = named.getOrDefault(Part.LEAD, List.of());
        List<String> beside = named.getOrDefault(Part.CO_LEAD, List.of());
        List<String> below = named.getOrDefault(Part.SUPPORTING, List.of());
        String lead = leads.isEmpty() ? "" : leads.get(0);
        List<String> coLeads = without(
                lead, Stream.of(leads, beside, cells.names(SheetColumn.CO_LEAD)).flatMap(List::stream));
        List<String> supporting =
                without(
                                lead,
                                Stream.of(below, cells.names(SheetColumn.SUPPORTING))
                                        .flatMap(List::stream))
                        .stream()
                        .filter(name -> !coLeads.contains(name))
                        .toList();
        if (lead.isEmpty() && !cells.isFaulty(SheetColumn.LEAD)) {
            cells.reject(SheetColumn.LEAD, "intake.sheet.problem.noLead");
        } else if (leads.size() + beside.size() + below.size() > 1) {
            tell(
                    cells,
                    lead,
                    Stream.of(leads, beside).flatMap(List::stream).skip(1).toList(),
                    below);
        }
        return new SheetUnits(lead, coLeads, supporting);
    }

    private static void tell(SheetRowReader cells, String lead, List<String> beside, List<String> below) {
        if (below.isEmpty()) {
            cells.mention(SheetColumn.LEAD, "intake.sheet.note.leads", lead, String.join("、", beside));
        } else if (beside.isEmpty()) {
            cells.mention(SheetColumn.LEAD, "intake.sheet.note.parts", lead, String.join("、", below));
        } else {
            cells.mention(
                    SheetColumn.LEAD,
                    "intake.sheet.note.allParts",
                    lead,
                    String.join("、", beside),
                    String.join("、", below));
        }
    }

    private static List<String> without(String lead, Stream<String> names) {
        return names.filter(name -> !name.equals(lead)).distinct().toList();
    }

    /** A label holds until the next one; an ending for all names since the last. */
    private static void place(List<String> segments, Map<Part, List<String>> named) {
        Part labelled = Part.LEAD;
        List<String> open = new ArrayList<>();
        for (String segment : segments) {
            String name = segment;
            Matcher label = LABEL.matcher(segment);
            if (label.matches()) {
                add(named, labelled, open);
                labelled = Part.of(label.group(1));
                name = label.group(2);
            }
            Matcher bracketed = BRACKETED.matcher(name);
            Matcher ending = ENDING.matcher(name);
            if (bracketed.matches()) {
                add(named, Part.of(bracketed.group(2)), new ArrayList<>(List.of(bracketed.group(1))));
            } else if (ending.matches()) {
                open.add(ending.group(1));
                add(named, Part.of(ending.group(2)), open);
            } else if (!name.isEmpty()) {
                open.add(name);
            }
        }
        add(named, labelled, open);
    }

    private static void add(Map<Part, List<String>> named, Part part, List<String> names) {
        named.computeIfAbsent(part, key -> new ArrayList<>()).addAll(names);
        names.clear();
    }
}
