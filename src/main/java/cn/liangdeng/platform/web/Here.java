package cn.liangdeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The address of the present page, from which components make links that change one parameter and keep the others. All
 * addresses are below the context path, start with a single slash and are encoded.
 *
 * @param path the path below the context path
 * @param parameters the query parameters, in order
 */
record Here(String path, List<Parameter> parameters) {

    private static final String LANGUAGE = "lang";
    private static final String SORT = "sort";
    private static final String DIRECTION = "direction";
    private static final String PAGE = "page";
    private static final String MONTH = "month";

    Here {
        path = "/" + path.replaceFirst("^[/\\\\]+", "");
        parameters = List.copyOf(parameters);
    }

    /** A parameter of the query, decoded. */
    record Parameter(String name, String value) {}

    /** Reads the address of a request. A page that answered a POST has no address to return to, so only its path counts. */
    static Here of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        List<Parameter> parameters = new ArrayList<>();
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    parameters.add(new Parameter(name, value));
                }
            });
        }
        return new Here(path, parameters);
    }

    /** The same page with one parameter set; with another month or filter the list begins at its first page again. */
    public String with(String name, Object value) {
        List<Parameter> changed = new ArrayList<>(carriedAlong(name));
        changed.add(new Parameter(name, value.toString()));
        return address(changed);
    }

    /** The same page without a parameter. */
    public String without(String name) {
        return address(parametersWithout(name));
    }

    /** The same list sorted by a column, from its first page. */
    public String sorted(String column, boolean descending) {
        List<Parameter> changed = parameters.stream()
                .filter(parameter -> !List.of(SORT, DIRECTION, PAGE).contains(parameter.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        changed.add(new Parameter(SORT, column));
        if (descending) {
            changed.add(new Parameter(DIRECTION, "desc"));
        }
        return address(changed);
    }

    /** Another page of the same list, counted from 1. */
    public String page(int number) {
        List<Parameter> changed = new ArrayList<>(parametersWithout(PAGE));
        if (number > 1) {
            changed.add(new Parameter(PAGE, Integer.toString(number)));
        }
        return address(changed);
    }

    /** Another page with the same parameters, one of them set: what is drilled into keeps month and filters. */
    public String elsewhere(String other, String name, Object value) {
        List<Parameter> changed = new ArrayList<>(parameters);
        Parameter wanted = new Parameter(name, value.toString());
        changed.replaceAll(parameter -> parameter.name().equals(name) ? wanted : parameter);
        if (!changed.contains(wanted)) {
            changed.add(wanted);
        }
        return new Here(other, changed).address(changed);
    }

    /** Another page with the same parameters but one. */
    public String elsewhereWithout(String other, String name) {
        return new Here(other, parameters).without(name);
    }

    /** Another page in the month of this one, if this one names any; nothing else is taken along. */
    public String inTheSameMonth(String other) {
        return new Here(other, List.of())
                .address(parameters.stream()
                        .filter(parameter -> MONTH.equals(parameter.name()))
                        .limit(1)
                        .toList());
    }

    /** The same page in another language. */
    public String language(String language) {
        List<Parameter> changed = new ArrayList<>(parametersWithout(LANGUAGE));
        changed.add(new Parameter(LANGUAGE, language));
        return address(changed);
    }

    /** The parameters that a GET form has to carry along when it sets one of them; the list begins at its first page again. */
    public List<Parameter> carriedAlong(String name) {
        return parametersWithout(name).stream()
                .filter(parameter -> !PAGE.equals(parameter.name()))
                .toList();
    }

    private List<Parameter> parametersWithout(String name) {
        return parameters.stream()
                .filter(parameter -> !parameter.name().equals(name))
                .toList();
    }

    private String address(List<Parameter> query) {
        if (query.isEmpty()) {
            return path;
        }
        return query.stream()
                .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
